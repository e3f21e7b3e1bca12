import { isHighlighted } from '../../../code/highlight';
import { parseCodeMeta } from '../../../code/parseCodeMeta';
import { mapChildren, type Node } from '../Node';
import { lineOf, type Work } from '../Work';

/** Languages and attributes of code as our dialect knows them. */
export function tidyCode(root: Node, work: Work): void {
  mapChildren(root, (node) => {
    if (node.type === 'code') tidyOne(node, work);
    return [node];
  });
}

function tidyOne(node: Node, work: Work): void {
  const line = lineOf(node, work);
  const info = `${node.lang ?? ''} ${node.meta ?? ''}`.trim();
  const [, lang = '', rest = ''] = /^\{?\.?([^\s{}:,]*)([\s\S]*)$/.exec(info) ?? [];
  const file = /^:([\w./-]+\.\w+)/.exec(rest)?.[1];
  const { unknown, title, lines } = parseCodeMeta(node.meta ?? '');
  const known = [
    ...((title ?? file) ? [`title="${title ?? file}"`] : []),
    ...(lines.size > 0 ? [/\{[\d,\s-]+\}/.exec(node.meta ?? '')?.[0] ?? ''] : []),
  ];
  node.lang = lang || (known.length > 0 ? 'text' : null);
  node.meta = known.join(' ').trim() || null;
  if (unknown.length > 0)
    work.decisions.note(
      line,
      'code-meta-dropped',
      'What stood behind the language of a code block and means nothing here is not in the note.',
    );
  if (lang === 'mermaid') work.decisions.lose(line, 'mermaid-code', 'A diagram of Mermaid is shown as its code.');
  else if (/^dataview/.test(lang))
    work.decisions.lose(line, 'dataview-code', 'A query of Dataview is shown as its code.');
  if (lang && lang !== 'mermaid' && !isHighlighted(lang.toLowerCase())) {
    const name = lang
      .toLowerCase()
      .replace(/^(?:ipython\d?|python\d|py3)$/, 'python')
      .replace(/^(?:c\+\+\d*|cc|cxx|hpp)$/, 'cpp')
      .replace(/^(?:golang)$/, 'go')
      .replace(/^(?:bat|shellscript|terminal|cmd|ksh)$/, 'bash');
    node.lang = isHighlighted(name) ? name : 'text';
    if (node.lang === 'text')
      work.decisions.note(
        line,
        'code-language-unknown',
        `The language of a code block is not one that is highlighted.`,
      );
  }
}
