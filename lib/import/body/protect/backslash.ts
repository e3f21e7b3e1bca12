import { countDepth, isBracketMath, isParenMath } from '../../../dialect/mathRules';
import { keepCitation } from './citation';
import { findUnescaped, htmlTag, keepFormula, standsAlone } from './formula';
import type { Place, Reader } from './protect';
import type { Source } from './Source';

const longest = 20_000;

/** `\(…\)`, `\[…\]`, environments, `\cite`, `\ref`; any other backslash goes with the sign behind it. */
export const readBackslash: Reader = (source, place) =>
  readBrackets(source, place) ||
  readEnvironment(source) ||
  keepCitation(source) ||
  readReference(source) ||
  readEscapedMath(source, place) ||
  readEscape(source, place);

/** A backslash doubled for Markdown's sake opens and closes too. */
function readBrackets(source: Source, place: Place): boolean {
  const { text, at } = source;
  const [open, slashes = '', bracket] = /^(\\{1,2})([([])/.exec(text.slice(at, at + 3)) ?? [];
  const escaped = (/\\*$/.exec(text.slice(Math.max(0, at - 20), at))?.[0].length ?? 0) % 2 === 1;
  if (open === undefined || (slashes.length === 1 && escaped)) return false;
  const close = slashes + (bracket === '(' ? ')' : ']');
  const from = at + open.length;
  const limit = Math.min(bracket === '(' ? place.paragraphEnd : text.length, from + longest);
  const to = slashes.length === 2 ? text.indexOf(close, from) : findUnescaped(text, close, from, limit);
  if (to === undefined || to < 0 || to >= limit) return false;
  const content = text.slice(from, to);
  const isMath =
    bracket === '('
      ? isParenMath(content) && !htmlTag.test(content)
      : isBracketMath(content) && !/\n[ \t]*\n/.test(content.trim());
  if (!isMath) return false;
  const { alone, label, end } = standsAlone(text, at, to + close.length);
  const display = bracket === '[';
  keepFormula(
    source,
    { tex: content, display, block: display && alone, ...(display && label && { label }) },
    display ? end : to + close.length,
  );
  return true;
}

const beginning =
  /^\\begin\{(?:equation|align|alignat|aligned|alignedat|gather|gathered|multline|eqnarray|cases|split|array|[pbvBV]?matrix|smallmatrix|flalign|displaymath|subequations|CD)\*?\}/;

/** `\begin{align}…\end{align}` without dollars around it. */
function readEnvironment(source: Source): boolean {
  const { text, at } = source;
  if (!beginning.test(text.slice(at, at + 30))) return false;
  const ending = /\\end\s*\{[^{}]*\}/g;
  ending.lastIndex = at;
  for (let found = ending.exec(text); found && found.index < at + longest; found = ending.exec(text)) {
    const to = found.index + found[0].length;
    const raw = text.slice(at, to);
    if (countDepth(raw) > 0) continue;
    const { alone, label, end } = standsAlone(text, at, to);
    const tex = /\\\\\\\\/.test(raw) ? raw.replace(/\\\\\\\\/g, '\\\\') : raw;
    keepFormula(source, { tex, display: true, block: alone, ...(label && { label }) }, end);
    return true;
  }
  return false;
}

function readReference(source: Source): boolean {
  const [whole, command, key] =
    /^\\(eqref|ref)\{([^{}\\\s]+)\}/.exec(source.text.slice(source.at, source.at + 200)) ?? [];
  if (whole === undefined || command === undefined || key === undefined) return false;
  source.keep({ type: 'reference', command, key }, source.at + whole.length);
  return true;
}

/** `\$$ x $$`: a formula of the line at the beginning of a paragraph (https://kramdown.gettalong.org/syntax.html#math-blocks). */
function readEscapedMath(source: Source, { inHtml, paragraphEnd }: Place): boolean {
  const { text, at, work } = source;
  const { kind } = work.surroundings;
  if ((kind !== 'jekyll' && kind !== 'distill') || inHtml || !/^\\\$\$[^$]/.test(text.slice(at, at + 4))) return false;
  const close = findUnescaped(text, '$$', at + 3, Math.min(paragraphEnd, at + longest));
  if (close === undefined) return false;
  keepFormula(source, { tex: text.slice(at + 3, close), display: false, block: false, double: true }, close + 2);
  return true;
}

function readEscape(source: Source, place: Place): boolean {
  const next = source.text[source.at + 1];
  if (next === undefined || next === '\n') return false;
  // Markdown does not see an escape in HTML; MathJax takes this one.
  if (place.inHtml && next === '$') source.put('$', source.at + 2);
  else source.copy(source.at + 2);
  return true;
}
