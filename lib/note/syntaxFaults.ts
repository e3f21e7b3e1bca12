import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import type { Ending } from '../dialect/remarkDialect';
import type { LocalFault, Span } from '../fault/Fault';
import { makeFault } from '../fault/makeFault';
import { elements } from './transform/elements';

/** Stands in for a `<` that opens no tag, so that the rest of the note can be read; a private-use character. */
const standIn = '\uE03C';

const mostFaults = 100;

/**
 * MDX stops at the first `<` it cannot read. This notes that fault, puts a stand-in for the sign, and reads on, so that
 * every fault of the note is found in one run. Returns the text that can be read; `restoreSigns` undoes the stand-ins.
 */
export function findSyntaxFaults(
  text: string,
  ending: Ending,
  plugins: import('unified').PluggableList,
): { text: string; faults: LocalFault[] } {
  const faults: LocalFault[] = [];
  const processor = unified().use(remarkParse).use(plugins);
  let current = text;
  while (faults.length < mostFaults) {
    try {
      processor.parse(current);
      return { text: current, faults };
    } catch (error) {
      if (!(error instanceof VFileMessage))
        throw new Error(`A note ending in .${ending} could not be read`, { cause: error });
      const at = findSign(current, error);
      faults.push(explain(current, at, error));
      current = `${current.slice(0, at)}${standIn}${current.slice(at + 1)}`;
    }
  }
  return { text: current.replaceAll('<', standIn), faults };
}

/** The text as the author wrote it. */
export function restoreSigns(text: string): string {
  return text.replaceAll(standIn, '<');
}

/** The offset of the `<` to blame: the one the message names in its text, or the last before its place. */
function findSign(text: string, error: VFileMessage): number {
  const named = /`<[^`]*>` \((\d+):(\d+)-/.exec(error.reason);
  if (named) {
    const offset = offsetOf(text, Number(named[1]), Number(named[2]));
    if (text[offset] === '<') return offset;
  }
  const place = error.place;
  const point = place && 'start' in place ? place.start : place;
  const offset = point ? offsetOf(text, point.line, point.column) : text.length;
  const at = text.lastIndexOf('<', Math.max(0, offset - (text[offset] === '<' ? 0 : 1)));
  if (at < 0) throw new Error('A syntax fault has no `<` before it', { cause: error });
  return at;
}

function offsetOf(text: string, line: number, column: number): number {
  const ends = /\r\n|\n|\r/g;
  for (let current = 1; current < line; current++) if (!ends.exec(text)) break;
  return ends.lastIndex + column - 1;
}

function explain(text: string, at: number, error: VFileMessage): LocalFault {
  const after = text.slice(at, at + 200);
  const before = text.slice(0, at).split(/\r\n|\n|\r/);
  const line = before.length;
  const column = (before.at(-1) ?? '').length + 1;
  const span = (length: number): Span => ({ line, column, endLine: line, endColumn: column + length });
  if (after.startsWith('<!--')) {
    const comment = /^<!--[\s\S]*?-->/.exec(text.slice(at))?.[0] ?? '<!--';
    const lines = comment.split(/\r\n|\n|\r/);
    const end = lines.length === 1 ? column + comment.length : (lines.at(-1) ?? '').length + 1;
    return makeFault(
      'comment-is-not-html',
      { line, column, endLine: line + lines.length - 1, endColumn: end },
      'An HTML comment has no meaning in .mdx.',
      'Write `{/* comment */}`.',
    );
  }
  const address = /^<((?:https?:\/\/|mailto:|[\w.+-]+@)[^>\s]*)>/.exec(after);
  if (address)
    return makeFault(
      'tag-parses',
      span(address[0].length),
      `\`${address[0]}\` is no tag; in .mdx an address stands without angle brackets.`,
      `Write \`[text](${address[1]})\`.`,
    );
  const tag = /^<(\/?)([A-Za-z][\w.:-]*)/.exec(after);
  if (tag && error.source === 'mdast-util-mdx-jsx')
    return describeUnclosed(tag[1] === '/', tag[2] ?? '', span(after.indexOf('>') + 1 || tag[0].length));
  const shown = after.split(/\s/)[0]?.slice(0, 20) ?? '<';
  return makeFault(
    'tag-parses',
    span(1),
    `\`${shown}\` looks like a tag and cannot be read as one.`,
    'Write `\\<` for the sign itself, put formulas between dollars, or name the file .md, where it is text.',
  );
}

function describeUnclosed(closing: boolean, name: string, span: Span): LocalFault {
  if (closing)
    return makeFault('tag-is-closed', span, `\`</${name}>\` closes nothing.`, 'Delete it, or open the element before.');
  const way = elements[name]?.void
    ? `Write \`<${name} />\`.`
    : `Write \`</${name}>\` where it ends, in the same paragraph, or \`\\<\` for the sign itself.`;
  return makeFault('tag-is-closed', span, `\`<${name}>\` is never closed.`, way);
}
