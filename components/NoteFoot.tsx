import type { Collection } from '../lib/collection/Collection';
import type { Note } from '../lib/collection/Note';
import { companionsOf } from '../lib/companions/companions';
import type { Words } from '../lib/language/Words';
import { citeNote } from '../lib/metadata/citeNote';
import { escapeHtml } from '../lib/text/escapeHtml';
import { Code } from './Code';
import styles from './NoteFoot.module.css';

export interface NoteFootProps {
  note: Note;
  collection: Collection;
  words: Words;
}

/** How to cite a note, folded, and the files beside it that programs read. */
export function NoteFoot({ note, collection, words }: NoteFootProps) {
  const { bibtex, apa } = citeNote(note, collection);
  return (
    <details className={styles.cite} data-chrome="">
      <summary>{words.citeThisNote}</summary>
      <div className={styles.sentence}>
        <Code markup={apa} title="APA" words={words} />
      </div>
      <Code markup={escapeHtml(bibtex)} title="BibTeX" words={words} />
      <p className={styles.companions}>
        {companionsOf(note).map(({ name, type, href }) => (
          <a key={name} href={href} type={type}>
            {words.companions[name]}
          </a>
        ))}
      </p>
    </details>
  );
}
