import type { Reference } from '../lib/bibliography/Reference';
import { venueOf, yearOf } from '../lib/bibliography/summary';
import type { Note } from '../lib/collection/Note';
import type { Words } from '../lib/language/Words';
import { href } from '../lib/url/href';
import styles from './NoteList.module.css';

export interface NoteListProps {
  /** Newest first. */
  notes: Note[];
  /** The references of the site, for the papers' venues. */
  references: ReadonlyMap<string, Reference>;
  words: Words;
  /** The heading level of a year. */
  level?: 2 | 3;
}

/** Notes by year, like a journal's contents page: the day in the margin, title, a line of summary, tags and venues. */
export function NoteList({ notes, references, words, level = 2 }: NoteListProps) {
  if (notes.length === 0) return <p className={styles.none}>{words.noNotes}</p>;
  const Year = `h${level}` as 'h2' | 'h3';
  return (
    <div className={styles.list}>
      {groupByYear(notes).map(([year, group]) => (
        <section key={year} className={styles.group}>
          <Year className={styles.year}>{year}</Year>
          <ol className={styles.notes}>
            {group.map((note) => (
              <li key={note.permalink} className={styles.note} lang={note.lang}>
                <NoteEntry note={note} references={references} words={words} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function NoteEntry({
  note,
  references,
  words,
}: {
  note: Note;
  references: ReadonlyMap<string, Reference>;
  words: Words;
}) {
  const { title, date, tags, papers, status, draft } = note.frontMatter;
  const venues = papers.flatMap((key) => {
    const paper = references.get(key);
    const venue = paper && [venueOf(paper), yearOf(paper)].filter(Boolean).join(' ');
    return venue ? [venue] : [];
  });
  return (
    <>
      <time className={styles.day} dateTime={date}>
        {date?.slice(5)}
      </time>
      <div className={styles.entry}>
        <a className={styles.title} href={href(note.permalink)}>
          {title}
        </a>
        {note.summary && <p className={styles.summary}>{note.summary}</p>}
        <p className={styles.facts}>
          {draft && <span className={styles.draft}>{words.draft}</span>}
          {status && <span>{words.statusNames[status]}</span>}
          {[...new Set(venues)].map((venue) => (
            <span key={venue}>{venue}</span>
          ))}
          {tags.map((tag) => (
            <a key={tag} href={href(`/tags/${tag}/`)}>
              {tag}
            </a>
          ))}
        </p>
      </div>
    </>
  );
}

function groupByYear(notes: Note[]): [string, Note[]][] {
  const years = new Map<string, Note[]>();
  for (const note of notes) {
    const year = note.frontMatter.date?.slice(0, 4) ?? '';
    years.set(year, [...(years.get(year) ?? []), note]);
  }
  return [...years];
}
