import { escapeHtml } from '../text/escapeHtml';

const annotation = /(<annotation encoding="application\/x-tex">)[\s\S]*?(?=<\/annotation>)/;

/**
 * Puts the author's TeX into the MathML of a formula, where whoever copies it finds it: KaTeX writes what it was given,
 * with our numbers and without the labels.
 */
export function annotateTex(markup: string, tex: string): string {
  return markup.replace(annotation, (_, opening: string) => opening + escapeHtml(tex));
}
