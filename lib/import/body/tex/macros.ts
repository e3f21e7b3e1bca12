import { findGroup } from '../../../math/texRows';
import type { OptionalMacro } from './optionalMacros';

const definition =
  /\\(?:(?:re|provide)?newcommand|renewcommand|providecommand|[gex]?def|let|DeclareMathOperator|DeclarePairedDelimiter|DeclareRobustCommand|require|usepackage|definecolor)(?![A-Za-z])\*?/g;

/** Where definitions go: those of front matter, and those whose first argument may be left out. */
export interface Definitions {
  readonly macros: Record<string, string>;
  readonly optional: Map<string, OptionalMacro>;
}

/**
 * Takes the definitions out of TeX and puts them into `macros`, as front matter has them. `leading` takes only those
 * that stand at the beginning, and tells how much that was.
 */
export function readDefinitions(tex: string, { macros, optional }: Definitions, which: 'all' | 'leading') {
  let rest = '';
  let at = 0;
  for (;;) {
    definition.lastIndex = at;
    const found = definition.exec(tex);
    if (!found) break;
    const between = tex.slice(at, found.index);
    if (which === 'leading' && between.trim() !== '') break;
    const read = readOne(tex, found[0], found.index + found[0].length);
    if (!read) {
      if (which === 'leading') break;
      rest += tex.slice(at, found.index + found[0].length);
      at = found.index + found[0].length;
      continue;
    }
    if (read.name !== undefined && read.fallback !== undefined) {
      optional.set(read.name, { fallback: read.fallback, count: read.count ?? 1, body: read.body.trim() });
    } else if (read.name !== undefined && read.body.trim() !== '') macros[read.name] = read.body.trim();
    rest += between;
    at = read.end;
  }
  return { rest: rest + (which === 'all' ? tex.slice(at) : ''), taken: at };
}

interface Definition {
  /** Undefined for what KaTeX needs no word of. */
  name: string | undefined;
  body: string;
  end: number;
  /** How many arguments are told of, and what the first is when it is left out. */
  count?: number;
  fallback?: string;
}

function readOne(tex: string, command: string, at: number): Definition | undefined {
  if (/^\\(?:require|usepackage)/.test(command)) return skipGroups(tex, at, 1);
  if (command.startsWith('\\definecolor')) return skipGroups(tex, at, 3);
  if (command.startsWith('\\DeclareMathOperator')) return readOperator(tex, command, at);
  if (command.startsWith('\\DeclarePaired')) return readDelimiter(tex, at);
  if (command === '\\let') return readLet(tex, at);
  return /def$/.test(command) ? readDef(tex, at) : readNewCommand(tex, at);
}

function skipGroups(tex: string, at: number, count: number): Definition | undefined {
  let end: number | undefined = at;
  for (let index = 0; index < count && end !== undefined; index++) end = readGroup(tex, end)?.end;
  return end === undefined ? undefined : { name: undefined, body: '', end };
}

/** `\newcommand{\x}[2][a]{…}`, the braces around the name left out or not. */
function readNewCommand(tex: string, at: number): Definition | undefined {
  const [head, braced, bare, count = '0', fallback] =
    /^\s*(?:\{\s*(\\(?:[A-Za-z@]+|[^A-Za-z\s]))\s*\}|(\\(?:[A-Za-z@]+|[^A-Za-z\s])))\s*(?:\[(\d)\]\s*(?:\[([^[\]]*)\]\s*)?)?(?!\[)/.exec(
      tex.slice(at, at + 300),
    ) ?? [];
  if (head === undefined) return undefined;
  const body = readGroup(tex, at + head.length);
  if (!body) return undefined;
  const read = { name: braced ?? bare, body: body.text, end: body.end };
  return fallback === undefined ? read : { ...read, count: Number(count), fallback };
}

function readDef(tex: string, at: number): Definition | undefined {
  const [head, name, parameters = ''] =
    /^\s*(\\(?:[A-Za-z@]+|[^A-Za-z\s]))\s*([^{}\\\n]*)(?=\{)/.exec(tex.slice(at, at + 200)) ?? [];
  if (head === undefined || !/^(?:#\d\s*)*$/.test(parameters)) return undefined;
  const body = readGroup(tex, at + head.length);
  return body && { name, body: body.text, end: body.end };
}

function readOperator(tex: string, command: string, at: number): Definition | undefined {
  const name = readGroup(tex, at);
  const body = name && readGroup(tex, name.end);
  if (!body) return undefined;
  return {
    name: name.text.trim(),
    body: `\\operatorname${command.endsWith('*') ? '*' : ''}{${body.text}}`,
    end: body.end,
  };
}

function readDelimiter(tex: string, at: number): Definition | undefined {
  const name = readGroup(tex, at);
  const left = name && readGroup(tex, name.end);
  const right = left && readGroup(tex, left.end);
  if (!right) return undefined;
  return { name: name.text.trim(), body: `\\left${left.text} #1 \\right${right.text}`, end: right.end };
}

function readLet(tex: string, at: number): Definition | undefined {
  const [head, name, other] = /^\s*(\\[A-Za-z@]+)\s*=?\s*(\\[A-Za-z@]+)/.exec(tex.slice(at, at + 200)) ?? [];
  return head === undefined || name === other ? undefined : { name, body: other ?? '', end: at + head.length };
}

/** A group, or one control sequence or sign, behind optional space. */
export function readGroup(tex: string, from: number): { text: string; end: number } | undefined {
  const at = from + (/^\s*/.exec(tex.slice(from, from + 100))?.[0].length ?? 0);
  if (tex[at] !== '{') {
    const [sign] = /^(?:\\[A-Za-z@]+|\\[^A-Za-z\s])/.exec(tex.slice(at, at + 50)) ?? [];
    return sign === undefined ? undefined : { text: sign, end: at + sign.length };
  }
  const end = findGroup(tex.slice(0, at + 10_000), at);
  return end === undefined ? undefined : { text: tex.slice(at + 1, end - 1), end };
}
