import { Edits } from '../text/Edits';
import { findGroup } from './texRows';

/** A `\ref` or `\eqref` in a formula. */
export interface TexReference {
  command: 'ref' | 'eqref';
  /** What stands between the braces. */
  key: string;
  /** Offsets in the TeX. */
  from: number;
  to: number;
}

/** TeX with slots where references stood, and the way back. */
export interface LiftedTex {
  tex: string;
  toSource: (offset: number) => number;
}

const reference = /\\(ref|eqref)\s*\{([^{}]*)\}/g;
const tag = /\\tag\*?\s*\{/g;

/**
 * Puts slots where a formula refers to labels: KaTeX knows no labels, and what is printed may come from another note.
 * `keep` gives the number of a reference in its note, or undefined for one that is none. Nothing is lifted out of a
 * `\tag`: what others print as its number would depend on the slot.
 */
export function liftReferences(tex: string, keep: (reference: TexReference) => number | undefined): LiftedTex {
  const edits = new Edits(tex);
  const tags = [...tex.matchAll(tag)].map(({ 0: text, index }) => {
    const open = index + text.length - 1;
    return { from: index, to: findGroup(tex, open) ?? tex.length };
  });
  for (const { 0: text, 1: command, 2: key = '', index: from } of tex.matchAll(reference)) {
    if (tags.some((range) => range.from < from && from < range.to)) continue;
    const to = from + text.length;
    const index = keep({ command: command as TexReference['command'], key, from, to });
    if (index === undefined) continue;
    edits.replace(from, to, command === 'ref' ? `\\text{${slot(index)}}` : `\\text{(${slot(index)})}`);
  }
  return { tex: edits.apply(), toSource: (offset) => edits.toSource(offset) };
}

/**
 * What stands for a number until it is known. Digits, so that KaTeX gives the line the height that it will need; the
 * width comes from the browser.
 */
function slot(index: number): string {
  return `9081${String(index).padStart(4, '0')}1809`;
}

/** Fills the slots of references in a formula's markup, in both of its halves. */
export function fillReferences(
  markup: string,
  references: readonly number[],
  format: (index: number, half: 'spoken' | 'seen') => string,
): string {
  if (references.length === 0) return markup;
  const seenFrom = markup.indexOf('<span class="katex-html"');
  const fill = (text: string, half: 'spoken' | 'seen') =>
    references.reduce((filled, index) => filled.replaceAll(slot(index), () => format(index, half)), text);
  return fill(markup.slice(0, seenFrom), 'spoken') + fill(markup.slice(seenFrom), 'seen');
}
