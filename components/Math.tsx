import { renderFormula } from '../lib/math/renderFormula';
import { FormulaFault } from './FormulaFault';
import styles from './Math.module.css';

export interface MathProps {
  /** The formula's TeX, without delimiters. */
  tex: string;
  /** On a line of its own, centred. */
  display?: boolean;
  /** KaTeX's markup, when it has been made already; else it is made here, without macros. */
  markup?: string;
  /** Inline, with a part that may be wider than a phone. */
  wide?: boolean;
  /** What a screen reader calls the formula when it scrolls. */
  label?: string;
}

/** A formula. KaTeX's markup stays one string: as a tree of elements it would cost twenty times the build. */
export function Math({ tex, display = false, markup, wide = false, label = 'Formula' }: MathProps) {
  const rendered = markup === undefined ? renderFormula(tex, display, {}) : { markup, wide };
  if ('problem' in rendered) return <FormulaFault tex={tex} message={rendered.problem.message} />;
  const html = { __html: rendered.markup };
  if (display) {
    return <span className={styles.display} data-scroll="" data-label={label} dangerouslySetInnerHTML={html} />;
  }
  return rendered.wide ? (
    <span className={styles.wide} data-scroll="" data-label={label} dangerouslySetInnerHTML={html} />
  ) : (
    <span dangerouslySetInnerHTML={html} />
  );
}
