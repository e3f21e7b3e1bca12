import type { Fault } from '../lib/fault/Fault';
import type { Words } from '../lib/language/Words';
import styles from './FaultList.module.css';

/** The faults of a note, at its top. Seen in dev only. */
export function FaultList({ faults, words }: { faults: Fault[]; words: Words }) {
  if (faults.length === 0) return null;
  return (
    <section className={styles.faults} aria-labelledby="faults">
      <h2 id="faults" className={styles.title}>
        {words.faults(faults.length)}
      </h2>
      <ol>
        {faults.map((fault) => (
          <li key={`${fault.line}:${fault.column}:${fault.rule}`} data-severity={fault.severity}>
            <code>
              {fault.file}:{fault.line}:{fault.column}
            </code>{' '}
            <span className={styles.rule}>{fault.rule}</span>
            <p>{fault.message}</p>
            {fault.suggestion && <p className={styles.way}>{fault.suggestion}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
