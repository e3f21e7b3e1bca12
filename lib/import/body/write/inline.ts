import type { Handle, State } from 'mdast-util-to-markdown';
import { isDollarMath } from '../../../dialect/mathRules';
import type { Node } from '../Node';
import type { Formula } from '../Token';
import { isFormula } from '../Work';
import { type AnyHandle, longestChecked, type Writing } from './checked';
import { escapeAll, escapeFully, escapeMarks, escapeSome } from './escapes';

/** Text, with the escapes of the level that is tried. */
export function createText(writing: Writing, base: AnyHandle): AnyHandle {
  return (node, parent, state, info) => {
    const value = node.value ?? '';
    const inCell = state.stack.includes('tableCell');
    const cell = (text: string) => (inCell ? text.replace(/(?<!\\)\|/g, '\\|').replace(/\n/g, ' ') : text);
    const inHeading = state.stack.includes('headingAtx');
    const line = (text: string) => (inHeading ? text.replace(/\n/g, ' ') : text);
    const { level } = writing;
    if (level === 0 || !writing.checking) return line(cell(escapeMarks(value)));
    if (level !== 'all') return line(cell(escapeMarks(escapeSome(value, level))));
    // The escapes of the library take long for what is longer than any paragraph.
    if (value.length > longestChecked) return line(cell(escapeAll(value)));
    const escaped = escapeFully(base(node, parent, state, info));
    // `[^1]:` would begin a definition.
    return line(info.before.endsWith(']') ? escaped.replace(/^:/, '\\:') : escaped);
  };
}

/** An address that stood bare in the text does so again. */
export function createLink(base: AnyHandle, writing: Writing): AnyHandle {
  const link: AnyHandle & { peek?: unknown } = (node, parent, state, info) => {
    const only = node.children?.length === 1 ? node.children[0] : undefined;
    const shown = only?.type === 'text' ? (only.value ?? '') : '';
    const isBare =
      !node.title &&
      [shown, `http://${shown}`, `mailto:${shown}`].includes(node.url ?? '') &&
      isBareInSource(node, shown);
    // The backslash of a break would go on with the address.
    const isCut = info.after.startsWith('\\');
    if (isBare && isCut && shown === node.url) return `<${shown}>`;
    return isBare && !isCut ? shown : withPlainAddress(base(node, parent, state, info), node.url ?? '', writing);
  };
  return link;
}

/** An address as it is, where its block is read as meant with it so: without escapes of brackets and ampersands. */
export function withPlainAddress(text: string, url: string, { level }: Writing): string {
  if (level === 'all' || /[\s<>\\]/.test(url)) return text;
  const at = text.lastIndexOf('](');
  const end = /^\]\((?:\\.|[^\s()\\])*/.exec(text.slice(at))?.[0].length ?? 0;
  return at < 0 || end < 3 ? text : `${text.slice(0, at)}](${url}${text.slice(at + end)}`;
}

function isBareInSource({ position }: Node, shown: string): boolean {
  if (position?.start.offset === undefined || position.end.offset === undefined) return false;
  return position.end.offset - position.start.offset === shown.length;
}

/** A formula or a citation. */
export function createToken({ work }: Writing): AnyHandle {
  return (node, _, state, info) => {
    const token = work.tokens[node.token ?? -1];
    if (isFormula(token)) return writeFormula(token, state, info);
    return token?.type === 'source'
      ? state.stack.includes('tableCell')
        ? token.source.replaceAll('|', '\\|')
        : token.source
      : '';
  };
}

/** A formula in a line of text, with the delimiters that our dialect reads there. */
function writeFormula(formula: Formula, state: State, info: Parameters<Handle>[3]): string {
  const inCell = state.stack.includes('tableCell');
  const tex = (inCell ? withoutBars(formula.tex) : formula.tex)
    .replace(/\s*\n\s*/g, inCell || state.stack.includes('headingAtx') ? ' ' : '\n')
    .trim();
  if (formula.display) return `$$${tex.startsWith('$') || tex === '' ? ` ${tex}` : tex}$$`;
  const [before, after] = [info.before.slice(-1), info.after.slice(0, 1)];
  const inDollars =
    !/(?<!\\)(?:\\\\)*\$/.test(tex) &&
    !/\\$/.test(tex) &&
    before !== '$' &&
    after !== '$' &&
    isDollarMath(tex, before, after);
  if (inDollars) return `$${tex}$`;
  return tex.includes('\\)') ? `$${tex.replace(/(?<!\\)\$/g, '')}$` : `\\(${tex}\\)`;
}

/** A bar would end the cell. */
function withoutBars(tex: string): string {
  return tex.replace(
    /\\\||\|/g,
    (bar, at: number) =>
      `${bar === '|' ? '\\vert' : '\\vert'}${/[A-Za-z]/.test(tex[at + bar.length] ?? '') ? ' ' : ''}`,
  );
}

/** An element of HTML that our dialect has too. */
export const writeElement: AnyHandle = (node, _, state, info) => {
  const attributes = Object.entries(node.attributes ?? {}).map(
    ([name, value]) => ` ${name}="${(value ?? '').replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
  );
  const open = `<${node.name}${attributes.join('')}>`;
  const inside = state.containerPhrasing(node as never, { ...info, before: '>', after: '<' });
  return `${open}${inside}</${node.name}>`;
};
