import type { ReactNode } from 'react';
import styles from './PaperSection.module.css';

export interface PaperSectionProps {
  /** The anchor of its name, by which it is a landmark. */
  id?: string;
  title: string;
  note?: string;
  children: ReactNode;
}

/** A section of a paper's page: its name over a hairline, and a line on what it is. */
export function PaperSection({ id, title, note, children }: PaperSectionProps) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {note && <p className={styles.note}>{note}</p>}
      {children}
    </section>
  );
}
