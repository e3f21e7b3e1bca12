import type { Note } from '../lib/collection/Note';
import type { Words } from '../lib/language/Words';
import { href } from '../lib/url/href';
import styles from './Neighbours.module.css';

/** The notes before and after this one. */
export function Neighbours({ older, newer, words }: { older?: Note; newer?: Note; words: Words }) {
  if (!older && !newer) return null;
  return (
    <nav className={styles.neighbours} aria-label={`${words.previous} / ${words.next}`} data-chrome="">
      {older && (
        <a className={styles.older} href={href(older.permalink)} rel="prev">
          <span className={styles.way}>{words.previous}</span> <span lang={older.lang}>{older.frontMatter.title}</span>
        </a>
      )}
      {newer && (
        <a className={styles.newer} href={href(newer.permalink)} rel="next">
          <span className={styles.way}>{words.next}</span> <span lang={newer.lang}>{newer.frontMatter.title}</span>
        </a>
      )}
    </nav>
  );
}
