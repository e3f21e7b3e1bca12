import type { ForeignText } from './frontMatter/splitForeign';

/** What Notion puts behind the names of files and folders that it exports. */
const mark = /[ -][0-9a-f]{32}(?=\.\w+$|$)/;
const property = /^[\p{L}\p{N}][\p{L}\p{N} _()/-]{0,40}:(?:[ \t]|$)/u;

/** A path without the marks of Notion's exports: `Papers 0f…3a/Emu 1b…7c.md` is `Papers/Emu.md`. */
export function withoutNotionMarks(path: string): string {
  return path
    .split('/')
    .map((part) => part.replace(mark, ''))
    .join('/');
}

/**
 * The properties of a page that Notion exported, which stand below its heading, as front matter. `URL` is there the address
 * of a paper, and none of the page. The lines of the body stay where they were.
 */
export function splitNotion(split: ForeignText, path: string): ForeignText {
  const name = path.replace(/^.*\//, '');
  const lines = split.body.split(/(?<=\n)/);
  if (split.format !== 'none' || !mark.test(name) || !/^# \S/.test(lines[0] ?? '') || lines[1]?.trim() !== '')
    return split;
  const end = lines.findIndex((line, index) => index > 1 && !property.test(line));
  if (end < 3 || lines[end]?.trim() !== '') return split;
  const head = lines.slice(2, end).map((line) => line.replace(/^url:/i, 'link:'));
  const body = lines.map((line, index) => (index > 1 && index < end ? '\n' : line)).join('');
  return { format: 'yaml', head: head.join(''), headLine: split.bodyLine + 2, body, bodyLine: split.bodyLine };
}
