/** Functions and operators whose names stand upright in formulas, as words of their own. */
const operators =
  'arccos arcsin arctan arg argmax argmin cos cosh cot csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max min Pr sec sin sinh sup tan tanh';

/** Accents of formulas as signs that stand above the letter before them. */
const accents: Readonly<Record<string, string>> = {
  hat: '\u0302',
  widehat: '\u0302',
  tilde: '\u0303',
  widetilde: '\u0303',
  dot: '\u0307',
  ddot: '\u0308',
  vec: '\u20d7',
  check: '\u030c',
  breve: '\u0306',
  acute: '\u0301',
  grave: '\u0300',
  mathring: '\u030a',
};

const operator = new RegExp(
  String.raw`(?<=([\p{L}\p{N})\]}])?)\s*\\(${operators.split(' ').join('|')})(?![A-Za-z])\s*(?=([\p{L}\p{N}\\])?)`,
  'gu',
);
const accent = new RegExp(
  String.raw`\\(${Object.keys(accents).join('|')})(?:\s+([A-Za-z])(?![A-Za-z])|\s*\{\s*([A-Za-z])\s*\})`,
  'g',
);

/**
 * A value of a .bib file whose formulas say what they say in commands that the parser knows, of those that are frequent
 * in titles and that it does not know, or reads as other signs.
 */
export function readableMath(value: string): string {
  return value.replace(/\\[^\n]|\$((?:\\[^\n]|[^\\$])*)\$/g, (whole, formula?: string) =>
    formula === undefined ? whole : `$${simplify(formula)}$`,
  );
}

function simplify(formula: string): string {
  return formula
    .replace(/([_^])\s*(\\infty)(?![A-Za-z])/g, '$1{$2}')
    .replace(/\\not\s*=/g, '\\neq ')
    .replaceAll('\\|', '‖')
    .replace(accent, (_, name: string, bare = '', braced = bare) => `${braced}${accents[name]}`)
    .replace(operator, (_, before, name: string, after) => `${before ? '\\,' : ''}${name}${after ? '\\,' : ''}`);
}
