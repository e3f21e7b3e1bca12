import type { ReactNode } from 'react';
import styles from './PaperSection.module.css';

/** A section of a paper's page: its name over a hairline, and a line on what it is. */
export function PaperSection({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{title}</h2>
      {note && <p className={styles.note}>{note}</p>}
      {children}
    </section>
  );
}
