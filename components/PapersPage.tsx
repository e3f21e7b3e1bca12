import type { Paper } from '../lib/collection/papers';
import type { Words } from '../lib/language/Words';
import { href } from '../lib/url/href';
import { PaperFilter } from './PaperFilter';
import styles from './PapersPage.module.css';
import { PaperTable } from './PaperTable';

/** The library: every paper of the site's .bib files, to be sorted, filtered and taken along. */
export function PapersPage({ papers, words }: { papers: readonly Paper[]; words: Words }) {
  return (
    <div className={styles.page} data-filtered="">
      <h1 className={styles.title}>{words.papers}</h1>
      <p className={styles.note}>{words.paperWords.inLibrary(papers.length)}</p>
      {papers.length > 0 && (
        <>
          <PaperFilter papers={papers} words={words} />
          <PaperTable papers={papers} words={words} />
          <p className={styles.export} data-chrome="">
            <a href={href('/papers/compare/')}>{words.comparePapers}</a>
          </p>
          <p className={styles.export} data-chrome="">
            {words.paperWords.export}{' '}
            <a href={href('/papers/papers.bib')} download="">
              BibTeX
            </a>{' '}
            <a href={href('/papers/papers.json')} download="">
              CSL-JSON
            </a>
          </p>
        </>
      )}
    </div>
  );
}
