import type { FormattedCluster } from '../lib/bibliography/format/FormattedNote';
import type { Words } from '../lib/language/Words';
import styles from './CitationNotes.module.css';

export interface CitationNotesProps {
  clusters: FormattedCluster[];
  /** The anchor of each cluster's mark in the text. */
  anchors: string[];
  /** Citation key → the language of the reference, BCP 47. */
  languages: ReadonlyMap<string, string>;
  words: Words;
}

/** The notes of a note style, such as GB/T 7714 note: what each citation says, with a link back to its mark. */
export function CitationNotes({ clusters, anchors, languages, words }: CitationNotesProps) {
  const notes = clusters.flatMap((cluster, index) =>
    cluster.kind === 'note' ? [{ ...cluster, id: anchors[index] ?? '' }] : [],
  );
  if (notes.length === 0) return null;
  return (
    <section className={styles.notes} role="doc-endnotes" aria-label={words.footnotes}>
      <ol>
        {notes.map(({ id, number, html, keys }) => (
          <li key={id} id={`${id}-note`}>
            <span className={styles.label}>[{number}]</span>
            <div>
              <span lang={sharedLanguage(keys, languages)} dangerouslySetInnerHTML={{ __html: html }} />{' '}
              <a href={`#${id}`} role="doc-backlink" aria-label={words.backToText} data-chrome="">
                ↑
              </a>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The language of all these references, when they have one in common. */
function sharedLanguage(keys: string[], languages: ReadonlyMap<string, string>): string | undefined {
  const [language, ...others] = new Set(keys.map((key) => languages.get(key)));
  return others.length === 0 ? language : undefined;
}
