import { comparisonAnchor } from '../lib/claims/comparisonAnchor';
import type { Measure } from '../lib/claims/PaperClaim';
import type { Words } from '../lib/language/Words';
import { href } from '../lib/url/href';
import styles from './ClaimMeasure.module.css';

/** The number that a claim gives: of what, on what, how much. It leads to the other papers' numbers. */
export function ClaimMeasure({ words, ...measure }: Measure & { words: Words }) {
  const { metric, dataset, value, unit, setting, better } = measure;
  const direction = better === 'lower' ? words.lowerIsBetter : words.higherIsBetter;
  return (
    <p className={styles.measure}>
      <a href={`${href('/papers/compare/')}#${encodeURIComponent(comparisonAnchor(measure))}`}>
        {words.metricOnDataset(metric, dataset)}
      </a>
      {better && (
        <span title={direction} role="img" aria-label={direction}>
          {better === 'lower' ? '↓' : '↑'}
        </span>
      )}
      {setting && <span>{setting}</span>}
      <strong className={styles.value}>{formatValue(value, unit)}</strong>
    </p>
  );
}

/** A percent sign follows its number, a word stands apart. */
function formatValue(value: string, unit: string | undefined): string {
  if (!unit) return value;
  return unit === '%' ? value + unit : `${value}\u00a0${unit}`;
}
