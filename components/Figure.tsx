import type { ReactNode } from 'react';
import styles from './Figure.module.css';

export interface FigureProps {
  /** The anchor that references lead to. */
  id?: string;
  /** How many parts stand side by side where there is room. */
  columns?: string;
  /** What it holds, when it is no picture. A part is one of several pictures in a figure. */
  table?: boolean;
  listing?: boolean;
  algorithm?: boolean;
  part?: boolean;
  children?: ReactNode;
}

/** Something with a caption: pictures, a table, code, an algorithm. */
export function Figure({ id, columns, table, listing, algorithm, part, children }: FigureProps) {
  const kind = table ? 'table' : listing ? 'listing' : algorithm ? 'algorithm' : part ? 'part' : 'pictures';
  return (
    <figure id={id} className={styles[kind]} data-columns={columns}>
      {children}
    </figure>
  );
}
