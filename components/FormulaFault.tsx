import styles from './FormulaFault.module.css';

/** A formula that could not be drawn: its source, and why. Seen in dev only, since a release refuses it. */
export function FormulaFault({ tex, message }: { tex: string; message: string }) {
  return (
    <span className={styles.fault}>
      <code>{tex}</code> <span className={styles.message}>{message}</span>
    </span>
  );
}
