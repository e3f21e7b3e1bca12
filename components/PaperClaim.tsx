import type { ReactNode } from 'react';
import type { ClaimKind } from '../lib/claims/PaperClaim';
import type { Words } from '../lib/language/Words';
import styles from './PaperClaim.module.css';

export interface PaperClaimProps {
  kind: ClaimKind;
  /** The anchor that lists of claims lead to. */
  id: string;
  words: Words;
  children?: ReactNode;
}

/** What a note says of a paper, set apart from its text; a quotation with its source below. */
export function PaperClaim({ kind, id, words, children }: PaperClaimProps) {
  if (kind === 'quote') {
    return (
      <figure id={id} className={styles.claim} data-kind={kind}>
        {children}
      </figure>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: A fieldset is of forms.
    <div id={id} className={styles.claim} data-kind={kind} role="group" aria-label={words.claimKinds[kind]}>
      {children}
    </div>
  );
}

export interface ClaimSourceProps {
  /** The place in the paper, in the author's words. */
  where?: string;
  words: Words;
  /** The citation of the paper. */
  children?: ReactNode;
}

export interface ClaimHeadProps extends ClaimSourceProps {
  kind: ClaimKind;
}

/** The line above: what it is, and whose. */
export function ClaimHead({ kind, where, words, children }: ClaimHeadProps) {
  return (
    <p className={styles.head}>
      <span className={styles.label}>{words.claimKinds[kind]}</span>
      {children && (
        <>
          {' '}
          <Source where={where} words={words}>
            {children}
          </Source>
        </>
      )}
    </p>
  );
}

/** The line below a quotation. */
export function ClaimSource(props: ClaimSourceProps) {
  return (
    <figcaption className={styles.source}>
      <Source {...props} />
    </figcaption>
  );
}

function Source({ where, words, children }: ClaimSourceProps) {
  return (
    <cite>
      {children}
      {where && words.placeInPaper(where)}
    </cite>
  );
}
