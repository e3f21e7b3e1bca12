import { richToHtml } from '../lib/bibliography/richText';
import { authorNames, yearOf } from '../lib/bibliography/summary';
import type { Collection } from '../lib/collection/Collection';
import { listCoCitations } from '../lib/collection/coCitations';
import type { Paper } from '../lib/collection/papers';
import type { Words } from '../lib/language/Words';
import { href } from '../lib/url/href';
import styles from './CoCitedPapers.module.css';
import { PaperSection } from './PaperSection';
import { paperLanguage } from './paperLanguage';

/** The papers that notes cite beside one, closest first. */
export function CoCitedPapers({ paper, collection, words }: { paper: Paper; collection: Collection; words: Words }) {
  const papers = listCoCitations(paper, collection);
  const { citedBeside, howCounted, together } = words.paperWords;
  if (papers.length === 0) return null;
  return (
    <PaperSection title={citedBeside} note={howCounted}>
      <ol className={styles.papers}>
        {papers.map(({ paper: { reference, path = '' }, notes, sentences }) => (
          <li key={path}>
            <a href={href(path)} lang={paperLanguage(reference)}>
              <cite dangerouslySetInnerHTML={{ __html: richToHtml(reference.title ?? reference.id) }} />
            </a>
            <p>
              <span lang={paperLanguage(reference)}>
                {[authorNames(reference), yearOf(reference)].filter(Boolean).join(', ')}
              </span>
              <span>{together(notes, sentences)}</span>
            </p>
          </li>
        ))}
      </ol>
    </PaperSection>
  );
}
