import type { ReactNode } from 'react';
import styles from './Figure.module.css';

/** What an author says beside a line of an algorithm. */
export function LineComment({ children }: { children?: ReactNode }) {
  return <span className={styles.comment}>▷ {children}</span>;
}
