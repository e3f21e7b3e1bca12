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
      <ol lang="en">
        {faults.map((fault) => (
          <li key={`${fault.line}:${fault.column}:${fault.rule}:${fault.message}`} data-severity={fault.severity}>
            <code>
              {fault.file}:{fault.line}:{fault.column}
            </code>{' '}
            <span className={styles.rule}>{fault.rule}</span>
            <p>
              <Sentence text={fault.message} />
            </p>
            {fault.suggestion && (
              <p className={styles.way}>
                <Sentence text={fault.suggestion} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A fault's sentence; what stands between backticks, one or two, is code. */
function Sentence({ text }: { text: string }) {
  const pieces = text.split(/(?<!`)(``?)(?!`) ?(.+?) ?\1(?!`)/);
  // Text, ticks and code, over and over; the pieces never change places, so their number is a key.
  return pieces.map((piece, index) => {
    const key = `${index}`;
    if (index % 3 === 1) return null;
    return index % 3 === 2 ? <code key={key}>{piece}</code> : <span key={key}>{piece}</span>;
  });
}
