import type { Words } from '../lib/language/Words';
import type { Heading } from '../lib/note/Facts';
import styles from './Contents.module.css';

/** The note's table of contents: beside the text where the page is wide, folded above it where it is not. */
export function Contents({ headings, words }: { headings: Heading[]; words: Words }) {
  const shown = headings.filter(({ depth }) => depth <= 3);
  if (shown.length < 2) return null;
  return (
    <details className={styles.fold} data-contents-fold="" data-chrome="">
      <summary className={styles.summary}>{words.contents}</summary>
      <nav className={styles.nav} data-contents="" aria-label={words.tableOfContents}>
        {/* What the summary says, where it is hidden. */}
        <p className={styles.title} aria-hidden="true">
          {words.contents}
        </p>
        <ol className={styles.list}>
          {shown.map(({ id, depth, html }) => (
            <li key={id} className={depth === 2 ? undefined : styles.part}>
              <a href={`#${id}`} dangerouslySetInnerHTML={{ __html: html }} />
            </li>
          ))}
        </ol>
      </nav>
    </details>
  );
}
