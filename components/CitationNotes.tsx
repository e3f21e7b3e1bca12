import type { FormattedCluster } from '../lib/bibliography/format/FormattedNote';
import type { Words } from '../lib/language/Words';
import styles from './CitationNotes.module.css';

/** The notes of a note style, such as GB/T 7714 note: what each citation says, with a link back to its mark. */
export function CitationNotes({
  clusters,
  anchors,
  words,
}: {
  clusters: FormattedCluster[];
  anchors: string[];
  words: Words;
}) {
  const notes = clusters.flatMap((cluster, index) =>
    cluster.kind === 'note' ? [{ ...cluster, id: anchors[index] ?? '' }] : [],
  );
  if (notes.length === 0) return null;
  return (
    <section className={styles.notes} role="doc-endnotes" aria-label={words.footnotes}>
      <ol>
        {notes.map(({ id, number, html }) => (
          <li key={id} id={`${id}-note`}>
            <span className={styles.label}>[{number}]</span> <span dangerouslySetInnerHTML={{ __html: html }} />{' '}
            <a href={`#${id}`} role="doc-backlink" aria-label={words.backToText} data-chrome="">
              ↑
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
