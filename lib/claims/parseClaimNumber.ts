/** A value of a claim, taken apart so that a column of them can stand on their decimal points. */
export interface ClaimNumber {
  number: number;
  /** What stands before the decimal point, with sign and `<` or `≈`. */
  whole: string;
  /** The decimal point and all behind it. */
  rest: string;
}

/** `6.2`, `−3`, `1,000`, `≈ 77`, `82.9%`, `6.2 ± 0.1`, `6.1e-5`. */
const form =
  /^((?:[<>≤≥≈~]\s*)?)([+\-−]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(e[+-]?\d+)?(\s*%)?(?:\s*(?:±|\+\/-)\s*\d+(?:\.\d+)?\s*%?)?$/iu;

/** Reads a value; undefined when it is no number. */
export function parseClaimNumber(text: string): ClaimNumber | undefined {
  const value = text.trim();
  const [, relation = '', sign = '', digits, fraction = '', exponent = ''] = form.exec(value) ?? [];
  if (digits === undefined) return undefined;
  const whole = relation + sign + digits;
  const number = Number(`${sign === '−' ? '-' : sign}${digits.replaceAll(',', '')}${fraction}${exponent}`);
  return { number, whole, rest: value.slice(whole.length) };
}
