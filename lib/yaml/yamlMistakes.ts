import type { YAMLError } from 'yaml';
import { asCode } from './asCode';
import { quoteScalar } from './quoteScalar';
import type { Mistake } from './YamlMapping';

/** A line of YAML taken apart: `  - key: value`, with the offsets of the text it stands in. */
interface Line {
  /** Offset of the first character that is not a space. */
  start: number;
  /** Offset of the value, after the dash and the key. */
  value: number;
  /** Offset of the end, without trailing spaces. */
  end: number;
}

/** A text that is YAML, but no lines of the form `key: value`. */
export function describeNonMapping(text: string): Mistake {
  return describeColon(text) ?? describeKeyless(text);
}

/** A syntax mistake that the library found in `text`, in words for its author and at the place to mend. */
export function describeYamlError(error: YAMLError, text: string): Mistake {
  for (const look of [
    describeColon,
    describeTab,
    describeEscape,
    describeQuoted,
    describeOpen,
    describeFlow,
    describeStart,
    describeInner,
  ]) {
    const mistake = look(text, error);
    if (mistake !== undefined) return mistake;
  }
  return describeIndent(text, error) ?? describeRest(text, error);
}

/** `title：Emu` with a full-width colon, `title:Emu` without a space, and with a space that YAML takes for a letter. */
function describeColon(text: string): Mistake | undefined {
  const [, before = '', key = '', colon, space = '', value = ''] =
    /^([ \t]*)([\p{L}\p{N}_-]+)[ \t]*(：|:(?=[^ \t\r\n]))([^\S\r\n]*)([^\r\n]*)/u.exec(text) ?? [];
  if (colon === undefined) return undefined;
  const start = text.indexOf(colon, before.length + key.length);
  const found =
    colon === '：'
      ? 'a full-width `：` stands here'
      : space === ''
        ? 'the space is missing'
        : 'another kind of space stands here';
  const range: Mistake['range'] = [start, start + 1 + (colon === ':' ? space.length : 0)];
  // `https://…` is no key.
  const isAddress = colon === ':' && value.startsWith('//');
  return {
    range,
    ...(!isAddress && { edit: { range: [start, start + 1 + space.length], text: ': ' } }),
    message: `A key ends with \`:\` and a plain space; ${found}.`,
    suggestion: `Write ${asCode(`${key}: ${value.trimEnd()}`)}.`,
  };
}

/** A line such as `title Emu`, `- a` at the top, or a paragraph. */
function describeKeyless(text: string): Mistake {
  const { start, end } = takeLineApart(text, /\S/.exec(text)?.index ?? 0);
  return {
    range: [start, end],
    message: `A line of the form \`key: value\` is expected; ${asCode(text.slice(start, end))} stands here.`,
  };
}

function describeTab(text: string, { code, pos }: YAMLError): Mistake | undefined {
  if (code !== 'TAB_AS_INDENT') return undefined;
  const tab = text.indexOf('\t', pos[0]);
  const length = /^\t+/.exec(text.slice(tab))?.[0].length ?? 1;
  const suggestion = `Write ${length * 2} spaces instead.`;
  const range: Mistake['range'] = [tab, tab + length];
  const edit = { range, text: ' '.repeat(length * 2) };
  return { range, message: 'Lines are indented with spaces; a tab stands here.', suggestion, edit };
}

function describeEscape(text: string, { code, pos }: YAMLError): Mistake | undefined {
  if (code !== 'BAD_DQ_ESCAPE') return undefined;
  return {
    range: [pos[0], pos[0] + 2],
    message: `Inside double quotes a backslash begins an escape, and ${asCode(text.slice(pos[0], pos[0] + 2))} is none.`,
    suggestion: 'Put the value in single quotes, where a backslash is a backslash.',
  };
}

/** A quotation mark or a bracket that opens and never closes. */
function describeOpen(text: string, { code, message }: YAMLError): Mistake | undefined {
  const closing = /Missing closing (["'])quote|end with a ([\]}])/.exec(message);
  if (closing === null || (code !== 'MISSING_CHAR' && code !== 'BAD_INDENT')) return undefined;
  const close = closing[1] ?? closing[2] ?? '';
  const open = { ']': '[', '}': '{' }[close] ?? close;
  const behind = open === close ? `(?<=(?:^|[:,?-]\\s+|[[{])\\s*)\\${open}` : `\\${open}`;
  const at = [...text.matchAll(new RegExp(behind, 'gm'))].map(({ index }) => index);
  const start = (open === close ? at.at(-1) : at[0]) ?? 0;
  const what = open === close ? 'The quotation mark' : 'The bracket';
  return {
    range: [start, start + 1],
    message: `${what} \`${open}\` opens here and never closes.`,
    suggestion: `Write \`${close}\` where the value ends.`,
  };
}

/** A comma with nothing before it, and braces in a value without quotes inside `{…}`. */
function describeFlow(text: string, { code, pos, message }: YAMLError): Mistake | undefined {
  if (code !== 'UNEXPECTED_TOKEN') return undefined;
  const range: Mistake['range'] = [pos[0], pos[0] + 1];
  if (/Unexpected , in flow/.test(message)) {
    return { range, message: 'An item is expected before this comma.', suggestion: 'Delete the comma.' };
  }
  const { value } = takeLineApart(text, pos[0]);
  if (!/flow-(map|seq)-start at node end/.test(message) || text[value] !== '{') return undefined;
  return {
    range,
    message: 'Inside `{…}` a value with braces or brackets must stand in quotes.',
    suggestion: "Put it in single quotes, as in `{R: '\\mathbb{R}'}`.",
  };
}

/** A plain value that begins with a character YAML keeps for itself: `@key`, `*bold*`, `%`, a backtick. */
function describeStart(text: string, { code, pos, message }: YAMLError): Mistake | undefined {
  const line = takeLineApart(text, pos[0]);
  const at = code === 'BAD_SCALAR_START' ? pos[0] : line.value;
  const sign = /^([@`%*&!|>,?]|-(?=\s))/.exec(text.slice(at))?.[0];
  if (sign === undefined) return undefined;
  const rest = text.slice(at, line.end);
  const inFlow = code === 'BAD_SCALAR_START' && /[[{,]\s*$/.test(text.slice(line.start, at));
  const value = inFlow ? (/^[^,\]}]*/.exec(rest)?.[0] ?? rest) : rest;
  const known =
    sign === '-' || code === 'BAD_SCALAR_START' || /Unresolved|scalar at node end|Not a YAML|anchor/i.test(message);
  if (!known) return undefined;
  const range: Mistake['range'] = [at, at + value.trimEnd().length];
  return {
    range,
    message: `A value without quotes cannot begin with ${asCode(sign)}.`,
    suggestion: `Write ${asCode(quoteScalar(value.trimEnd()))}.`,
    // The other signs have a meaning in YAML, which an author may have meant.
    ...(/[@`%]/.test(sign) && !/\s#/.test(value) && { edit: { range, text: quoteScalar(value.trimEnd()) } }),
  };
}

/** `title: Emu: a model`, and text behind a closing quotation mark or bracket. */
function describeInner(text: string, { code, pos }: YAMLError): Mistake | undefined {
  const line = takeLineApart(text, pos[0]);
  const value = text.slice(line.value, line.end);
  const colon = /:(?=\s|$)/.exec(value);
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && colon !== null) {
    const start = line.value + colon.index;
    return {
      range: [start, start + 1],
      message: 'A value with `:` and a space in it must stand in quotes.',
      suggestion: `Write ${asCode(quoteScalar(value))}.`,
      ...(!/\s#|^["'[{|>]/.test(value) && {
        edit: { range: [line.value, line.value + value.length], text: quoteScalar(value) },
      }),
    };
  }
  const open = /^["'[{]/.exec(value)?.[0];
  if (code !== 'UNEXPECTED_TOKEN' || open === undefined || pos[0] <= line.value) return undefined;
  const inner = open === "'" && value.endsWith("'") ? value.slice(1, -1) : value;
  return {
    range: [pos[0], line.end],
    message: `The value ends before ${asCode(text.slice(pos[0], line.end))}, and nothing may follow it on its line.`,
    suggestion: /^[\]}]+$/.test(text.slice(pos[0], line.end))
      ? 'Delete it.'
      : `If all of it is one text, write ${asCode(quoteScalar(inner))}.`,
  };
}

/** A quoted text of several lines, one of which stands at the margin. */
function describeQuoted(text: string, { message }: YAMLError): Mistake | undefined {
  if (!/Missing closing ["']quote/.test(message)) return undefined;
  // Only a quoted text that does close makes a line at the margin a part of the key above.
  const line = /[\r\n]+(?=[^\s#\]}-])/.exec(text);
  if (line === null) return undefined;
  const { start, end } = takeLineApart(text, line.index + line[0].length);
  return {
    range: [start, end],
    message: `The lines of a quoted text stand deeper than its key; ${asCode(text.slice(start, end))} does not.`,
    suggestion: 'Write two spaces before it, and before every other line of the text.',
  };
}

/** A line that stands deeper or less deep than the lines it belongs to. */
function describeIndent(text: string, { code }: YAMLError): Mistake | undefined {
  if (!/^(BLOCK_AS_IMPLICIT_KEY|BAD_INDENT|MULTILINE_IMPLICIT_KEY|MISSING_CHAR)$/.test(code)) return undefined;
  const lines = [...text.matchAll(/^([ ]*)[^\s#].*/gm)];
  const hasValue = /^[^:]*:[ \t]+[^\s#]/.test(lines[0]?.[0] ?? '');
  const expected = lines[1]?.[1]?.length ?? 0;
  const culprit = hasValue ? lines[1] : lines.slice(2).find(([, space = '']) => space.length !== expected);
  if (culprit === undefined) return undefined;
  const { start, end } = takeLineApart(text, culprit.index);
  return {
    range: [start, end],
    message: `${asCode(text.slice(start, end))} is indented differently from the lines it belongs to.`,
    suggestion: `Write it with ${hasValue ? 'no' : expected} spaces before it.`,
  };
}

function describeRest(text: string, { code, pos, message }: YAMLError): Mistake {
  if (code === 'MULTIPLE_DOCS') {
    return { range: [pos[0], pos[0] + 3], message: 'One YAML document is expected; a second one begins here.' };
  }
  const start = Math.min(pos[0], text.trimEnd().length);
  const end = Math.max(start + 1, takeLineApart(text, start).end);
  return { range: [start, end], message: `This is not valid YAML: ${message}.` };
}

/** The line around `offset`. */
function takeLineApart(text: string, offset: number): Line {
  const first = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const content = /^[^\r\n]*/.exec(text.slice(first))?.[0] ?? '';
  const [before = ''] = /^[ \t]*/.exec(content) ?? [];
  const [prefix = ''] =
    /^[ \t]*(?:-[ \t]+)?(?:[^\s:'"[{#-][^:]*?[ \t]*:[ \t]+|["'][^"']*["'][ \t]*:[ \t]+)?/.exec(content) ?? [];
  return { start: first + before.length, value: first + prefix.length, end: first + content.trimEnd().length };
}
