import { referenceToBibtex } from '../lib/bibliography/bib/referenceToBibtex';
import { allPaperLinks } from '../lib/bibliography/paperLinks';
import { richToHtml } from '../lib/bibliography/richText';
import type { Collection } from '../lib/collection/Collection';
import type { Paper } from '../lib/collection/papers';
import type { Words } from '../lib/language/Words';
import { escapeHtml } from '../lib/text/escapeHtml';
import { href } from '../lib/url/href';
import { CoCitedPapers } from './CoCitedPapers';
import { Code } from './Code';
import { PaperClaims } from './PaperClaims';
import { PaperMentions } from './PaperMentions';
import styles from './PaperPage.module.css';
import { PaperRecord } from './PaperRecord';
import { PaperSection } from './PaperSection';
import { paperLanguage } from './paperLanguage';

/** The page of one paper: its record, where to read it, and all that the notes say of it. */
export function PaperPage({ paper, collection, words }: { paper: Paper; collection: Collection; words: Words }) {
  const { reference, about } = paper;
  const { abstract } = reference;
  const { links, notesAbout } = words.paperWords;
  return (
    <article className={styles.page}>
      <PaperRecord reference={reference} words={words} />
      <nav className={styles.links} aria-label={links}>
        {allPaperLinks(reference).map(({ label, url }) => (
          <a key={url} href={url}>
            {label}
          </a>
        ))}
      </nav>
      {abstract && (
        <PaperSection title={words.paperWords.abstract}>
          <p lang={paperLanguage({ title: abstract })} dangerouslySetInnerHTML={{ __html: richToHtml(abstract) }} />
        </PaperSection>
      )}
      {about.length > 0 && (
        <PaperSection title={notesAbout}>
          <ul className={styles.notes}>
            {about.map(({ permalink, lang, summary, frontMatter }) => (
              <li key={permalink} lang={lang}>
                <a href={href(permalink)}>{frontMatter.title}</a>
                {summary && <p>{summary}</p>}
              </li>
            ))}
          </ul>
        </PaperSection>
      )}
      {/* What notes claim of it in blocks of their own, before what they say in passing. */}
      <PaperClaims paper={paper} collection={collection} words={words} />
      <PaperMentions paper={paper} collection={collection} words={words} />
      <CoCitedPapers paper={paper} collection={collection} words={words} />
      <div className={styles.bibtex}>
        <Code markup={escapeHtml(referenceToBibtex(reference))} title="BibTeX" words={words} />
      </div>
    </article>
  );
}
