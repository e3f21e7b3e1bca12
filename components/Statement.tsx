import type { ReactNode } from 'react';
import type { LabelKind } from '../lib/labels/labelName';
import { formatEnumerator } from '../lib/language/formatEnumerator';
import type { Words } from '../lib/language/Words';
import styles from './Statement.module.css';

export interface StatementProps {
  kind: LabelKind;
  number: string;
  /** The anchor that references lead to. */
  id?: string;
  words: Words;
  children?: ReactNode;
}

/** A theorem, a definition or the like. */
export function Statement({ kind, number, id, words, children }: StatementProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: A fieldset is of forms.
    <div id={id} className={styles.statement} role="group" aria-label={formatEnumerator(kind, number, words)}>
      {children}
    </div>
  );
}

export interface StatementHeadProps extends Pick<StatementProps, 'kind' | 'number' | 'words'> {
  /** The name of the theorem. */
  children?: ReactNode;
}

/** The words at the beginning of a statement: what it is, its number, its name. */
export function StatementHead({ kind, number, words, children }: StatementHeadProps) {
  const [open, close] = words.brackets;
  return (
    <span className={styles.head}>
      <span className={styles.name}>{formatEnumerator(kind, number, words)}</span>
      {children && (
        <>
          {open === '(' && ' '}
          {open}
          {children}
          {close}
        </>
      )}
    </span>
  );
}
