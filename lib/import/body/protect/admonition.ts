import { lineEnd } from './lines';
import { alertText, detailsText } from './pieces';
import { protectPiece } from './protect';
import type { Source } from './Source';

const opening =
  /^([ \t>]*)(!!!|\?\?\?\+?|===!?)[ \t]+(?:([A-Za-z][\w-]*)((?:[ \t]+[\w-]+)*))?[ \t]*(?:"((?:[^"\\\n]|\\.)*)")?[ \t]*$/;

/**
 * `!!! note "Title"`, `??? note` and `=== "Tab"` with their text indented below, as Python-Markdown and MkDocs have them
 * (https://squidfunk.github.io/mkdocs-material/reference/admonitions/): an alert, folded text, a title and its text.
 */
export function readAdmonition(source: Source, line: string): boolean {
  const { text, at, work } = source;
  const { kind } = work.surroundings;
  const [whole, lead = '', mark = '', name, , title] = opening.exec(line) ?? [];
  const isTab = mark.startsWith('===');
  if (whole === undefined || (kind !== 'mkdocs' && kind !== 'markdown')) return false;
  if (isTab ? name !== undefined || !title : name === undefined) return false;
  const found = findIndented(text, at + line.length + 1, lead);
  if (!found) return false;
  const read = (words: string, from = source.line) => protectPiece(words, from, work);
  const inside = read(found.inside, source.line + 1);
  const words = title === undefined ? undefined : read(title.replace(/\\(.)/g, '$1'));
  const written = isTab ? `**${words}**\n\n${inside}` : writeBlock({ mark, name: name ?? '', words, inside });
  const lines = written.split('\n').map((each) => (each === '' ? lead.trimEnd() : lead + each));
  source.put(`${lead.trimEnd()}\n${lines.join('\n')}\n`, found.end);
  return true;
}

interface Admonition {
  mark: string;
  name: string;
  /** The title, where one is written; empty where none is to be shown. */
  words: string | undefined;
  inside: string;
}

function writeBlock({ mark, name, words, inside }: Admonition): string {
  if (mark.startsWith('?')) return detailsText(words || capitalized(name), inside, mark === '???+');
  if (!/^(?:quote|cite)$/i.test(name)) return alertText(name, titleOf(name, words), inside);
  return [...(words ? [`**${words}**`, ''] : []), ...inside.split('\n')]
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

const ownTitles = /^(?:note|tip|important|warning|caution)$/i;

/** The title that stands there, or the name that the page showed where our alert has another. */
function titleOf(name: string, words: string | undefined): string | undefined {
  return words ?? (ownTitles.test(name) ? undefined : capitalized(name));
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
}

/** The lines from `from` that are indented four columns deeper than the block's first, without that; blank lines between them too. */
function findIndented(text: string, from: number, lead: string): { inside: string; end: number } | undefined {
  const lines: string[] = [];
  let [at, end] = [from, from];
  while (at < text.length) {
    const stop = lineEnd(text, at);
    const line = text.slice(at, stop);
    const rest = line.startsWith(lead) ? line.slice(lead.length) : undefined;
    const [indent] = /^(?: {4}| {0,3}\t)/.exec(rest ?? '') ?? [];
    if (line.trim() !== '' && indent === undefined) break;
    lines.push(indent === undefined ? '' : (rest ?? '').slice(indent.length));
    if (line.trim() !== '') end = stop;
    at = stop + 1;
  }
  const inside = lines.join('\n').replace(/\s+$/, '');
  return inside.trim() === '' ? undefined : { inside, end };
}
