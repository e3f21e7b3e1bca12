import { paperLinks } from '../lib/bibliography/paperLinks';
import type { Reference } from '../lib/bibliography/Reference';
import { richToHtml } from '../lib/bibliography/richText';
import { authorNames, venueOf, yearOf } from '../lib/bibliography/summary';
import type { Words } from '../lib/language/Words';
import styles from './PaperCards.module.css';

/** The language a paper's record is in: its own word for it, or what its title is written in. */
function languageOf({ language, title = '' }: Reference): string {
  return language ?? (/\p{Script=Han}/u.test(title) ? 'zh' : 'en');
}

/** The papers a note is about: what each is, who wrote it, where it came out, and where to read it. */
export function PaperCards({ papers, words }: { papers: Reference[]; words: Words }) {
  if (papers.length === 0) return null;
  return (
    <section className={styles.papers} aria-label={words.aboutThesePapers}>
      <ul>
        {papers.map((paper) => {
          const facts = [authorNames(paper), venueOf(paper), yearOf(paper)].filter(Boolean);
          return (
            <li key={paper.id} className={styles.paper} lang={languageOf(paper)}>
              <cite
                className={styles.title}
                dangerouslySetInnerHTML={{ __html: richToHtml(paper.title ?? paper.id) }}
              />
              <span className={styles.facts}>{facts.join(' · ')}</span>
              <span className={styles.links}>
                {paperLinks(paper).map(({ label, url }) => (
                  <a key={url} href={url}>
                    {label}
                  </a>
                ))}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
