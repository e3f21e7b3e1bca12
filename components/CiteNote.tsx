import type { Collection } from '../lib/collection/Collection';
import type { Note } from '../lib/collection/Note';
import { companionsOf } from '../lib/companions/companions';
import type { Words } from '../lib/language/Words';
import { citeNote } from '../lib/metadata/citeNote';
import { escapeHtml } from '../lib/text/escapeHtml';
import styles from './CiteNote.module.css';
import { Code } from './Code';

export interface CiteNoteProps {
  note: Note;
  collection: Collection;
  words: Words;
}

/** How to cite a note, folded, and the files beside it that programs read. */
export function CiteNote({ note, collection, words }: CiteNoteProps) {
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
