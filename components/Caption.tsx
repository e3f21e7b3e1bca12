import type { ReactNode } from 'react';
import type { LabelKind } from '../lib/labels/labelName';
import { formatEnumerator } from '../lib/language/formatEnumerator';
import type { Words } from '../lib/language/Words';
import styles from './Caption.module.css';

export interface CaptionProps {
  kind?: LabelKind;
  /** As references print it. */
  number?: string;
  /** Of a part of a figure, instead of a number. */
  letter?: string;
  words: Words;
  children?: ReactNode;
}

/** What a figure, table, listing or algorithm says of itself, behind its number. */
export function Caption({ kind, number, letter, words, children }: CaptionProps) {
  const name = letter ? `(${letter})` : kind && number && formatEnumerator(kind, number, words);
  return (
    <figcaption className={styles.caption}>
      {name && <span className={styles.name}>{name}</span>}
      {name && children && ' '}
      {children}
    </figcaption>
  );
}
