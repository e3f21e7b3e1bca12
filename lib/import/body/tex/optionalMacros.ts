import { readGroup } from './macros';

/** A macro whose first argument may be left out, as in `\newcommand{\given}[2][|]{#1 #2}`. KaTeX knows none. */
export interface OptionalMacro {
  /** What the first argument is when it is left out. */
  fallback: string;
  /** How many arguments there are, with the first. */
  count: number;
  body: string;
}

/** Macros may use each other, and must come to an end. */
const mostRounds = 8;
const longest = 20_000;

/** TeX in which what such macros stand for is written out. */
export function expandOptional(tex: string, optional: ReadonlyMap<string, OptionalMacro>): string {
  let text = tex;
  for (let round = 0; round < mostRounds && text.length < longest; round++) {
    const expanded = [...optional].reduce((all, [name, macro]) => expandOne(all, name, macro), text);
    if (expanded === text) break;
    text = expanded;
  }
  return text;
}

function expandOne(tex: string, name: string, macro: OptionalMacro): string {
  let result = '';
  let at = 0;
  for (let found = tex.indexOf(name); found >= 0; found = tex.indexOf(name, Math.max(at, found + 1))) {
    if (/[A-Za-z]/.test(tex[found + name.length] ?? '') || tex[found - 1] === '\\') continue;
    const read = readArguments(tex, found + name.length, macro);
    if (!read) continue;
    const body = macro.body.replace(/#([1-9])/g, (_, digit: string) => read.values[Number(digit) - 1] ?? '');
    // A command at the end of what is put in must not run into a letter behind it.
    const gap = /\\[A-Za-z]+$/.test(body) && /^[A-Za-z]/.test(tex.slice(read.end)) ? ' ' : '';
    result += tex.slice(at, found) + body + gap;
    at = read.end;
  }
  return result + tex.slice(at);
}

function readArguments(
  tex: string,
  from: number,
  { fallback, count }: OptionalMacro,
): { values: string[]; end: number } | undefined {
  const [bracket, given] = /^\s*\[((?:[^[\]{}]|\{[^{}]*\})*)\]/.exec(tex.slice(from, from + 500)) ?? [];
  const values = [given ?? fallback];
  let end = from + (bracket?.length ?? 0);
  while (values.length < count) {
    const [sign] = /^\s*[^\s\\{}]/.exec(tex.slice(end, end + 20)) ?? [];
    const read = sign === undefined ? readGroup(tex, end) : { text: sign.trim(), end: end + sign.length };
    if (!read) return undefined;
    values.push(read.text);
    end = read.end;
  }
  return { values, end };
}
