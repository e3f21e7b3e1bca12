import type { ReactNode } from 'react';
import type { Words } from '../lib/language/Words';
import styles from './Statement.module.css';

/** A proof, which a reader may fold. */
export function Proof({ folded = false, children }: { folded?: boolean; children?: ReactNode }) {
  return (
    <details className={styles.proof} open={!folded}>
      {children}
    </details>
  );
}

/** What stands before a proof, and whose proof it is. */
export function ProofHead({ words, children }: { words: Words; children?: ReactNode }) {
  return (
    <summary>
      {words.proof}
      {children && ' '}
      {children}
    </summary>
  );
}

/** The sign behind the last word of a proof (Halmos). */
export function Tombstone() {
  return (
    <span className={styles.tombstone} aria-hidden="true">
      ∎
    </span>
  );
}
