import type { Collection } from '../lib/collection/Collection';
import type { Words } from '../lib/language/Words';
import styles from './Home.module.css';
import { NoteBody } from './NoteBody';
import { NoteList } from './NoteList';

/** The home page: the author's own text, then all notes by year. */
export function Home({ collection, words }: { collection: Collection; words: Words }) {
  const { home, site, notes, allReferences } = collection;
  return (
    <div className={styles.home}>
      {home ? (
        <>
          <h1 className={styles.title}>{home.frontMatter.title}</h1>
          <div className={styles.text}>
            <NoteBody note={home} collection={collection} words={words} />
          </div>
        </>
      ) : (
        <>
          <h1 className={styles.title}>{site.title}</h1>
          {site.description && <p className={styles.text}>{site.description}</p>}
        </>
      )}
      <NoteList notes={notes} references={allReferences} words={words} />
    </div>
  );
}
