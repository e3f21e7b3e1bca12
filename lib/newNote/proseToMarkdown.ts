import { isDollarMath } from '../dialect/mathRules';
import { type Macros, renderFormula } from '../math/renderFormula';
import type { Paragraph, Piece } from '../services/prose';
import { escapeInline, escapeMarkdown } from './escapeMarkdown';

/** What means something to a whole note, or leads somewhere, and so is no formula of an abstract. */
const unsuitable =
  /[$@`]|(?<!\\)(?:\\\\)*\\$|(?<!\\)%|\\(?:label|ref|eqref|tag|cite|href|url|html\w*|includegraphics|[gex]?def|(?:re)?newcommand)\b/;

/**
 * Paragraphs of a service as a block quote. Formulas that the site can draw are formulas; all else is text, in `.md` and
 * `.mdx` alike. Empty when there are none.
 */
export function proseToQuote(paragraphs: readonly Paragraph[], macros: Macros): string {
  const texts = paragraphs.map((paragraph) => paragraphToMarkdown(paragraph, macros)).filter((text) => text !== '');
  return texts.map((text) => `> ${text}`).join('\n>\n');
}

function paragraphToMarkdown(paragraph: Paragraph, macros: Macros): string {
  // Text beside text is escaped as one: what a sign means depends on its neighbours.
  const pieces = paragraph
    .map((piece, index) => keepFormula(piece, paragraph, index, macros))
    .reduce<Piece[]>((joined, piece) => {
      const last = joined.at(-1);
      if (typeof piece === 'string' && typeof last === 'string') joined[joined.length - 1] = last + piece;
      else joined.push(piece);
      return joined;
    }, []);
  let [written, texts] = ['', ''];
  for (const [index, piece] of pieces.entries()) {
    if (typeof piece === 'object') written += `$${piece.tex}$`;
    else {
      const escaped = index === 0 ? escapeMarkdown(piece.trimStart()) : escapeInline(piece, texts);
      written += escaped;
      texts += escaped;
    }
  }
  return written.trim();
}

/** The formula, or its TeX as text where it would not be one. */
function keepFormula(piece: Piece, paragraph: Paragraph, index: number, macros: Macros): Piece {
  if (typeof piece === 'string') return piece;
  const [before, after] = [paragraph[index - 1], paragraph[index + 1]];
  const previous = typeof before === 'string' ? (before.at(-1) ?? '') : before && '$';
  const next = typeof after === 'string' ? (after[0] ?? '') : after && '$';
  // Right behind an address it would be part of that.
  const isInAddress = typeof before === 'string' && /(?:https?:\/\/|www\.)\S*$/i.test(before);
  const stands =
    next !== '$' && previous !== '$' && !isInAddress && isDollarMath(piece.tex, previous ?? '', next ?? '');
  const drawn = stands && !unsuitable.test(piece.tex) && 'markup' in renderFormula(piece.tex, false, { ...macros });
  return drawn ? piece : `$${piece.tex}$`;
}
