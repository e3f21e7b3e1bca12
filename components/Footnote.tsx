import type { ReactNode } from 'react';
import type { Words } from '../lib/language/Words';
import styles from './Footnote.module.css';

interface Numbered {
  /** The anchor. */
  id: string;
  number: string;
  words: Words;
  children?: ReactNode;
}

/** The mark of a footnote in the text; `note` is the footnote's anchor, absent where the mark can be no link. */
export function FootnoteMark({ id, number, note, words }: Omit<Numbered, 'children'> & { note?: string }) {
  if (note === undefined) return <sup id={id}>{number}</sup>;
  return (
    <sup>
      <a id={id} href={`#${encodeURIComponent(note)}`} role="doc-noteref" aria-label={words.footnote(number)}>
        {number}
      </a>
    </sup>
  );
}

/**
 * A footnote behind its mark: in the margin where there is one. Elsewhere it is folded, and the mark, a link to it,
 * unfolds it in place (`:target`); its link back folds it again. The brackets are for paper and for feeds, where it
 * stands in the sentence.
 */
export function Sidenote({ id, number, words, children }: Numbered) {
  const [open, close] = words.brackets;
  return (
    <small id={id} className={styles.sidenote} role="doc-footnote">
      <span className={styles.bracket}>
        {open === '(' && ' '}
        {open}
      </span>
      <span className={styles.number}>{number}</span> {children}
      <span className={styles.bracket}>{close}</span>
    </small>
  );
}

/** The footnotes that cannot stand beside the text. */
export function Endnotes({ words, children }: Pick<Numbered, 'words' | 'children'>) {
  return (
    <section className={styles.endnotes} role="doc-endnotes" aria-label={words.footnotes}>
      <ol>{children}</ol>
    </section>
  );
}

/** One of these. They are numbered together with the sidenotes, so their numbers may leave some out. */
export function Endnote({ id, number, children }: Omit<Numbered, 'words'>) {
  return (
    <li id={id} value={Number(number)}>
      {children}
    </li>
  );
}

/** Links from a footnote back to its marks, whose anchors stand in `marks` with blanks between. */
export function Backlinks({ marks, words }: { marks: string; words: Words }) {
  const anchors = marks.split(' ');
  return (
    <span className={styles.back} data-chrome="">
      {anchors.length > 1 && <span aria-hidden="true">↩</span>}
      {anchors.map((anchor, index) => (
        <a
          key={anchor}
          href={`#${encodeURIComponent(anchor)}`}
          role="doc-backlink"
          aria-label={anchors.length === 1 ? words.backToText : words.mention(index + 1)}
        >
          {anchors.length === 1 ? '↩' : index + 1}
        </a>
      ))}
    </span>
  );
}
