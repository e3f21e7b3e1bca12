import { parseAttributes } from '../../../dialect/attributeList';
import { parseLabelName } from '../../../labels/labelName';
import type { Place } from './protect';
import { protectPiece } from './protect';
import type { Source } from './Source';
import { findBracket } from './spans';

const longest = 5_000;
const behind = /^\(([^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)(\{[^{}\n]*\})?[ \t]*(?=\n[ \t>]*(?:\n|:{3}|$)|$)/;

/**
 * Pandoc's image alone in its paragraph (https://pandoc.org/MANUAL.html#extension-implicit_figures), whose words are its
 * caption: with formulas, citations or stress in them, which a title cannot have, a block around both. A part of a figure
 * stays an image.
 */
export function readCaptionedImage(source: Source, line: string, { inHtml }: Place): boolean {
  const { text, at, work } = source;
  const lead = /^[ \t>]*/.exec(line)?.[0] ?? '';
  const from = at + lead.length + 1;
  if (work.surroundings.kind !== 'quarto' || inHtml || !line.startsWith('![', lead.length)) return false;
  if (!/(?:^|\n[ \t>]*|(?:^|\n)[ \t>]*:{3}[^\n]*)\n?$/.test(text.slice(Math.max(0, at - 500), at))) return false;
  const close = findBracket(text, from, Math.min(text.length, from + longest));
  const [whole, target = '', list = ''] = behind.exec(text.slice((close ?? 0) + 1, (close ?? 0) + longest)) ?? [];
  const caption = text
    .slice(from + 1, close)
    .replace(/\s*\n[ \t>]*/g, ' ')
    .trim();
  if (close === undefined || whole === undefined || !/[$`*_[\]@\\]/.test(caption) || isPart(text.slice(0, at)))
    return false;
  const { id, values } = parseAttributes(list);
  const label = id === undefined ? undefined : parseLabelName(id);
  const alt = values['fig-alt'] ?? plain(caption);
  const lines = [
    `:::figure${label?.kind === 'fig' ? `{#${label.name}}` : ''}`,
    `![${alt}](${target})`,
    '',
    protectPiece(caption, source.line, work),
    ':::',
  ];
  source.put(lines.map((each) => (each === '' ? lead.trimEnd() : lead + each)).join('\n'), close + 1 + whole.length);
  return true;
}

/** Whether the last block that opened before is a figure of several images. */
function isPart(before: string): boolean {
  const last = before
    .slice(-3_000)
    .match(/^[ \t>]*:{3,}[^\n]*$/gm)
    ?.at(-1);
  return last !== undefined && /\{[^{}]*#fig-/.test(last);
}

/** The words of a caption: without marks and citations, and with the letters of its formulas. */
function plain(caption: string): string {
  return caption
    .replace(/\s*\[[^[\]]*@[^[\]]*\]/g, '')
    .replace(/\[([^[\]]*)\](?:\([^()]*\)|\{[^{}]*\})/g, '$1')
    .replace(/[*_`$[\]\\{}@]+/g, '')
    .trim();
}
