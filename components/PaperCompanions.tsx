import { richToHtml } from '../lib/bibliography/richText';
import { authorNames, yearOf } from '../lib/bibliography/summary';
import type { Collection } from '../lib/collection/Collection';
import { listCompanions } from '../lib/collection/companions';
import type { Paper } from '../lib/collection/papers';
import type { Words } from '../lib/language/Words';
import { href } from '../lib/url/href';
import styles from './PaperCompanions.module.css';
import { PaperSection } from './PaperSection';
import { paperLanguage } from './paperLanguage';

/** The papers that notes cite beside one, closest first. */
export function PaperCompanions({ paper, collection, words }: { paper: Paper; collection: Collection; words: Words }) {
  const companions = listCompanions(paper, collection);
  const { citedBeside, howCounted, together } = words.paperWords;
  if (companions.length === 0) return null;
  return (
    <PaperSection title={citedBeside} note={howCounted}>
      <ol className={styles.companions}>
        {companions.map(({ paper: { reference, path = '' }, notes, sentences }) => (
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
