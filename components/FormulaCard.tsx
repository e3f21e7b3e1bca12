import type { Words } from '../lib/language/Words';
import styles from './FormulaCard.module.css';

/**
 * The one card of a note's formulas: what their symbols mean, and a display formula as TeX, as MathML and as a link. It is
 * empty and closed until the script opens it, which also takes the names of its buttons from here.
 */
export function FormulaCard({ words }: { words: Words }) {
  return (
    <div
      popover="auto"
      role="dialog"
      tabIndex={-1}
      className={styles.card}
      data-formula-card=""
      data-chrome=""
      data-label-symbols={words.symbolsInFormula}
      data-label-formula={words.aboutFormula}
    >
      <dl />
      <p className={styles.actions} data-actions="">
        <button type="button" data-copy-formula="tex" data-copied={words.copied}>
          {words.copyTex}
        </button>
        <button type="button" data-copy-formula="mathml" data-copied={words.copied}>
          {words.copyMathml}
        </button>
        <a href="#content">{words.linkToFormula}</a>
      </p>
    </div>
  );
}
