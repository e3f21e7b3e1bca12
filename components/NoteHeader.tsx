import type { FrontMatter } from '../lib/frontMatter/FrontMatter';
import { formatDate } from '../lib/language/formatDate';
import type { Words } from '../lib/language/Words';
import { href } from '../lib/url/href';
import styles from './NoteHeader.module.css';

export interface NoteHeaderProps {
  frontMatter: FrontMatter;
  lang: string;
  /** The note's authors, or the site's. */
  authors: string[];
  /** ISO day of the last change. */
  updated?: string;
  /** Estimated reading time. */
  minutes: number;
  /** The same note in other languages. */
  translations: { permalink: string; lang: string; label: string }[];
  words: Words;
}

/** The head of a note: its title and what is to be known of it. A page has its title alone. */
export function NoteHeader({ frontMatter, lang, authors, updated, minutes, translations, words }: NoteHeaderProps) {
  const { title, date, tags, series, status, rating, draft, kind } = frontMatter;
  return (
    <header className={styles.header}>
      {series && <p className={styles.series}>{series}</p>}
      <h1 className={styles.title}>
        {title}
        {draft && <span className={styles.draft}>{words.draft}</span>}
      </h1>
      {kind === 'note' && (
        <dl className={styles.facts}>
          {authors.length > 0 && <Fact name={words.authors}>{authors.join(lang.startsWith('zh') ? '、' : ', ')}</Fact>}
          {date && (
            <Fact name={words.published}>
              <time dateTime={date}>{formatDate(date, lang)}</time>
            </Fact>
          )}
          {updated && (
            <Fact name={words.updated} shown>
              <time dateTime={updated}>{formatDate(updated, lang)}</time>
            </Fact>
          )}
          {status && <Fact name={words.status}>{words.statusNames[status]}</Fact>}
          {rating && (
            <Fact name={words.rating}>
              <span className={styles.rating} role="img" aria-label={words.ratingOf(rating)}>
                {'★'.repeat(rating)}
                <span className={styles.unlit}>{'★'.repeat(5 - rating)}</span>
              </span>
            </Fact>
          )}
          <Fact>{words.minutesToRead(minutes)}</Fact>
        </dl>
      )}
      {(tags.length > 0 || translations.length > 0) && (
        <ul className={styles.tags} data-chrome="">
          {tags.map((tag) => (
            <li key={tag}>
              <a href={href(`/tags/${tag}/`)}>{tag}</a>
            </li>
          ))}
          {translations.map((translation) => (
            <li key={translation.permalink}>
              <a
                className={styles.translation}
                href={href(translation.permalink)}
                lang={translation.lang}
                hrefLang={translation.lang}
                rel="alternate"
              >
                {translation.label}
              </a>
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}

/** One fact with its name for screen readers; `shown` for everybody. */
function Fact({ name, shown = false, children }: { name?: string; shown?: boolean; children: React.ReactNode }) {
  return (
    <div>
      {name && <dt className={shown ? undefined : 'sr-only'}>{name}</dt>}
      <dd>{children}</dd>
    </div>
  );
}
