import { keepFormula, standsAlone } from './formula';
import { lineStart } from './lines';
import type { Reader } from './protect';
import type { Source } from './Source';

/** The longest code in a line of text that is looked for. */
const longestSpan = 5_000;

/** `` `code` ``: what closes it is a run of as many backticks, before the paragraph ends. */
export const readBacktick: Reader = (source, place) => {
  const { text, at } = source;
  const run = /^`+/.exec(text.slice(at, at + 100))?.[0] ?? '`';
  const limit = place.inHtml ? at : Math.min(place.paragraphEnd, at + longestSpan);
  let end = at + run.length;
  while (end < limit) {
    const found = text.indexOf(run, end);
    if (found < 0 || found >= limit) break;
    const length = /^`+/.exec(text.slice(found, found + 100))?.[0].length ?? run.length;
    end = found + length;
    if (length === run.length) {
      if (!readWrappedFormula(source, end) && !copyInCell(source, end)) copyCode(source, end);
      return true;
    }
  }
  source.copy(at + run.length);
  return true;
};

/**
 * `` `$x$` `` and `` `$$…$$` `` of blogdown and reveal-hugo: backticks that only keep Goldmark from the formula between them,
 * and that a script of the page takes away.
 */
function readWrappedFormula(source: Source, end: number): boolean {
  const { text, at, work } = source;
  if (work.surroundings.kind !== 'hugo') return false;
  const [, dollars = '', tex] = /^`(\$\$?)([^`$]+)\1`$/.exec(text.slice(at, end)) ?? [];
  if (tex === undefined || !/\\[A-Za-z]|[_^]/.test(tex) || /^[A-Za-z_]\w*$/.test(tex)) return false;
  const display = dollars === '$$';
  const { alone, end: behind } = standsAlone(text, at, end);
  keepFormula(source, { tex, display, block: display && alone }, display ? behind : end);
  return true;
}

const delimiterRow = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*\|[-|: \t]*$/m;

/** In a row of a table kramdown lets bars stand in code, where GFM ends a cell with them. */
function copyInCell(source: Source, end: number): boolean {
  const { text, at, work } = source;
  const { kind } = work.surroundings;
  const code = text.slice(at, end);
  if ((kind !== 'jekyll' && kind !== 'distill') || !/(?<!\\)\|/.test(code) || /[\n{]/.test(code)) return false;
  const before =
    text
      .slice(Math.max(0, at - 5_000), at)
      .split(/\n[ \t]*\n/)
      .at(-1) ?? '';
  const isRow = /^[ \t>]*\|/.test(before.slice(before.lastIndexOf('\n') + 1)) || delimiterRow.test(before);
  if (!isRow) return false;
  source.put(code.replace(/(?<!\\)\|/g, '\\|'), end);
  return true;
}

/**
 * Takes code. Liquid looks into it too, unless `{% raw %}` keeps it out: its marks are no part of the code, and Jekyll puts
 * files in (https://jekyllrb.com/docs/includes/#including-files-relative-to-another-file).
 */
export function copyCode(source: Source, end: number): void {
  const marks = /\{%-?\s*(?:(end)?raw|include_relative\s+(\S[^%\n]*?))\s*-?%\}/g;
  const from = source.at;
  const code = source.text.slice(from, end);
  let isRaw = code.includes('include_relative') && isInRaw(source);
  for (const { 0: mark, 1: ends, 2: path, index } of code.matchAll(marks)) {
    const text = path === undefined ? '' : isRaw ? undefined : readIncluded(source, path, from + index);
    if (path === undefined) isRaw = ends === undefined;
    if (text === undefined) continue;
    source.copy(from + index);
    source.put(text, from + index + mark.length);
  }
  source.copy(end);
}

function isInRaw({ text, at }: Source): boolean {
  const [last] = [...text.slice(0, at).matchAll(/\{%-?\s*(?:end)?raw\s*-?%\}/g)].slice(-1);
  return last !== undefined && !last[0].includes('endraw');
}

/** The text of a file that Jekyll put into code, indented as the place is; undefined where the tag has to stay. */
function readIncluded({ text, line, at, work }: Source, path: string, place: number): string | undefined {
  const { kind, readBeside } = work.surroundings;
  if (kind !== 'jekyll' && kind !== 'distill') return undefined;
  const found = readBeside?.(path.replace(/^(['"])(.*)\1$/, '$2'));
  const lineOfTag = line + text.slice(at, place).split('\n').length - 1;
  const shown = `\`${path}\``;
  // A fence in the file would end the code.
  if (found === undefined || /^[ \t]*(?:`{3}|~{3})/m.test(found)) {
    const why = found === undefined ? `There is no file ${shown}` : `The file ${shown} holds code between fences`;
    work.decisions.lose(lineOfTag, 'include-kept', `${why}; the tag that put it into code stands there.`);
    return undefined;
  }
  work.decisions.note(lineOfTag, 'code-included', `The text of ${shown} stands in the code into which a tag put it.`);
  const indent = /[ \t]*$/.exec(text.slice(lineStart(text, place), place))?.[0] ?? '';
  return found.replace(/\s+$/, '').replace(/\n(?=.)/g, `\n${indent}`);
}

const fenceOpening = /^((?:[ \t>]|(?:[-*+]|\d{1,9}[.)])[ \t])*)(`{3,}|~{3,})([^\n]*)(?:\n|$)/;

/** A fence at the beginning of a line: where its code begins and ends, and where the line behind it does. */
export function findFence(text: string, at: number) {
  const [opening, indent = '', fence, info = ''] = fenceOpening.exec(text.slice(at, at + 1_000)) ?? [];
  if (opening === undefined || fence === undefined || (fence[0] === '`' && info.includes('`'))) return undefined;
  const closing = new RegExp(`^([ \\t>]*)${fence[0]}{${fence.length},}[ \\t]*$`, 'gm');
  const from = at + opening.length;
  closing.lastIndex = from;
  let close = closing.exec(text);
  // What is indented four columns deeper is code (https://spec.commonmark.org/0.31.2/#fenced-code-blocks).
  while (close && widthOf(close[1] ?? '') > widthOf(indent) + 3) close = closing.exec(text);
  // So deep and never closed it is code by its indentation.
  if (!close && /^(?: {4}|\t)/.test(indent)) return undefined;
  const to = close?.index ?? text.length;
  return { from, to, end: close ? to + close[0].length : to, info: info.trim(), indent };
}

function widthOf(lead: string): number {
  return lead.replaceAll('\t', '    ').length;
}
