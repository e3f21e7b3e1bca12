/** The author's TeX of a formula, which stands in its MathML. */
export function readTex(formula: Element): string {
  return formula.querySelector('annotation[encoding="application/x-tex"]')?.textContent ?? '';
}

/** A formula as MathML that stands by itself. */
export function readMathml(formula: Element): string {
  const math = formula.querySelector('math');
  return math ? new XMLSerializer().serializeToString(math) : '';
}
