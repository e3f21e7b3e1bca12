import { paperLinks } from '../lib/bibliography/paperLinks';
import type { Reference } from '../lib/bibliography/Reference';
import { richToHtml } from '../lib/bibliography/richText';
import { authorNames, venueOf, yearOf } from '../lib/bibliography/summary';
import type { Words } from '../lib/language/Words';
import { href } from '../lib/url/href';
import styles from './PaperCards.module.css';
import { paperLanguage } from './paperLanguage';

export interface PaperCardsProps {
  papers: Reference[];
  /** Citation key → the path of the paper's page. */
  places?: ReadonlyMap<string, { path: string }>;
  words: Words;
}

/** The papers a note is about: what each is, who wrote it, where it came out, and where to read it. */
export function PaperCards({ papers, places, words }: PaperCardsProps) {
  if (papers.length === 0) return null;
  return (
    <section className={styles.papers} aria-label={words.aboutThesePapers}>
      <ul>
        {papers.map((paper) => (
          <li key={paper.id} lang={paperLanguage(paper)}>
            <PaperTitle paper={paper} path={places?.get(paper.id)?.path} />
            <PaperFacts paper={paper} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function PaperTitle({ paper, path }: { paper: Reference; path: string | undefined }) {
  const title = (
    <cite className={styles.title} dangerouslySetInnerHTML={{ __html: richToHtml(paper.title ?? paper.id) }} />
  );
  return path === undefined ? title : <a href={href(path)}>{title}</a>;
}

function PaperFacts({ paper }: { paper: Reference }) {
  const place = [venueOf(paper), yearOf(paper)].filter(Boolean).join(' ');
  return (
    <p className={styles.facts}>
      {[authorNames(paper), place].filter(Boolean).map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
      {paperLinks(paper).map(({ label, url }) => (
        <a key={url} href={url}>
          {label}
        </a>
      ))}
    </p>
  );
}
