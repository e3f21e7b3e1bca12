import type { ReactNode } from 'react';
import styles from './ListPage.module.css';

/** A page of the site itself: a title, a line on what it is, and a list. */
export function ListPage({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{title}</h1>
      {note && <p className={styles.note}>{note}</p>}
      {children}
    </div>
  );
}
