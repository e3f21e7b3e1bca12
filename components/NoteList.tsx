import { listReferences } from '../lib/bibliography/findReference';
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
}

/** Notes by year, like a journal's contents page: the day in the margin, title, a line of summary, tags and venues. */
export function NoteList({ notes, references, words }: NoteListProps) {
  if (notes.length === 0) return <p className={styles.none}>{words.noNotes}</p>;
  return (
    <div>
      {groupByYear(notes).map(([year, group]) => (
        <section key={year} className={styles.group}>
          <h2 className={styles.year}>{year}</h2>
          <ol className={styles.notes}>
            {group.map((note) => (
              <li key={note.permalink} className={styles.note}>
                <NoteEntry note={note} references={references} words={words} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

type NoteEntryProps = Omit<NoteListProps, 'notes'> & { note: Note };

function NoteEntry({ note, references, words }: NoteEntryProps) {
  const { title, date } = note.frontMatter;
  return (
    <>
      <time className={styles.day} dateTime={date}>
        {date?.slice(5)}
      </time>
      <div>
        <a className={styles.title} href={href(note.permalink)} lang={note.lang}>
          {title}
        </a>
        {note.summary && (
          <p className={styles.summary} lang={note.lang}>
            {note.summary}
          </p>
        )}
        <NoteFacts note={note} references={references} words={words} />
      </div>
    </>
  );
}

function NoteFacts({ note, references, words }: NoteEntryProps) {
  const { tags, papers, status, draft } = note.frontMatter;
  const venues = listVenues(papers, references);
  if (!draft && !status && venues.length === 0 && tags.length === 0) return null;
  return (
    <ul className={styles.facts}>
      {draft && <li className={styles.draft}>{words.draft}</li>}
      {status && <li>{words.statusNames[status]}</li>}
      {venues.map((venue) => (
        <li key={venue}>{venue}</li>
      ))}
      {tags.map((tag) => (
        <li key={`#${tag}`} lang={note.lang}>
          <a href={href(`/tags/${tag}/`)}>{tag}</a>
        </li>
      ))}
    </ul>
  );
}

/** Where and when the papers came out, each place and year once: `CVPR 2024`. */
function listVenues(papers: string[], references: ReadonlyMap<string, Reference>): string[] {
  const venues = papers.map((key) => {
    // Several files may hold the paper: any of them says where it came out.
    const [paper] = listReferences(key, references);
    return paper ? [venueOf(paper), yearOf(paper)].filter(Boolean).join(' ') : '';
  });
  return [...new Set(venues)].filter(Boolean);
}

function groupByYear(notes: Note[]): [string, Note[]][] {
  const years = new Map<string, Note[]>();
  for (const note of notes) {
    const year = note.frontMatter.date?.slice(0, 4) ?? '';
    years.set(year, [...(years.get(year) ?? []), note]);
  }
  return [...years];
}
