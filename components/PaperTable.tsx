import { Fragment } from 'react';
import { richToHtml } from '../lib/bibliography/richText';
import { authorNames, venueOf, yearOf } from '../lib/bibliography/summary';
import { countCitations, opinionOf, type Paper } from '../lib/collection/papers';
import type { Words } from '../lib/language/Words';
import { href } from '../lib/url/href';
import styles from './PaperTable.module.css';
import { paperLanguage } from './paperLanguage';

/** The columns, by how the browser sorts them: words up from the first letter, numbers down from the largest. */
const columns = ['title', 'authors', 'venue', 'year', 'status', 'rating', 'tags', 'notes', 'citations'] as const;
type Column = (typeof columns)[number];
const numbers: ReadonlySet<Column> = new Set(['year', 'rating', 'notes', 'citations']);

/** All papers as a table, newest first. The browser script sorts and filters it; see enhance/paperTable.ts. */
export function PaperTable({ papers, words }: { papers: readonly Paper[]; words: Words }) {
  const names = columnNames(words);
  return (
    <table className={styles.table} data-sorted-table="">
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column}
              className={styles[column]}
              scope="col"
              aria-sort={column === 'year' ? 'descending' : undefined}
              data-sort={numbers.has(column) ? 'number' : 'text'}
            >
              <span className={styles.name}>{names[column]}</span>
              <button className={styles.sort} type="button" data-needs-script="">
                {names[column]}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sortByYear(papers).map((paper) => (
          <PaperRow key={paper.path ?? keyOf(paper)} paper={paper} words={words} />
        ))}
      </tbody>
    </table>
  );
}

function PaperRow({ paper, words }: { paper: Paper; words: Words }) {
  const { reference, path, about } = paper;
  const { status, rating, tags } = opinionOf(paper);
  const lang = paperLanguage(reference);
  const names = columnNames(words);
  const citations = countCitations(paper);
  const title = <cite lang={lang} dangerouslySetInnerHTML={{ __html: richToHtml(reference.title ?? reference.id) }} />;
  return (
    <tr data-status={status} data-tags={tags.length > 0 ? JSON.stringify(tags) : undefined}>
      <th className={styles.title} scope="row">
        {path === undefined ? title : <a href={href(path)}>{title}</a>}
      </th>
      <td className={styles.authors} lang={lang}>
        {authorNames(reference)}
      </td>
      <td className={styles.venue} lang={lang}>
        {venueOf(reference)}
      </td>
      <td className={styles.year}>{yearOf(reference)}</td>
      <td className={styles.status} data-value={status && Object.keys(words.statusNames).indexOf(status)}>
        {status && words.statusNames[status]}
      </td>
      <td className={styles.rating} data-value={rating}>
        {rating && (
          <span role="img" aria-label={words.ratingOf(rating)}>
            {'★'.repeat(rating)}
          </span>
        )}
      </td>
      <td className={styles.tags}>
        {tags.map((tag, index) => (
          <Fragment key={tag}>
            {index > 0 && words.separators.list}
            <a href={href(`/tags/${tag}/`)}>{tag}</a>
          </Fragment>
        ))}
      </td>
      <td className={styles.notes} data-value={about.length} data-name={names.notes}>
        {about.length || ''}
      </td>
      <td className={styles.citations} data-value={citations} data-name={names.citations}>
        {citations || ''}
      </td>
    </tr>
  );
}

function columnNames(words: Words): Record<Column, string> {
  const { authors, venue, year, status, rating, tags, notes, paperWords } = words;
  return {
    title: paperWords.title,
    authors,
    venue,
    year,
    status,
    rating,
    tags,
    notes,
    citations: paperWords.citations,
  };
}

/** Of papers without a page several may have one key, each in its note's own .bib file. */
function keyOf({ reference }: Paper): string {
  return `${reference.id} ${reference.source.text}`;
}

function sortByYear(papers: readonly Paper[]): Paper[] {
  const year = ({ reference }: Paper) => reference.issued?.['date-parts']?.[0]?.[0] ?? Number.NEGATIVE_INFINITY;
  const title = ({ reference }: Paper) => reference.title ?? reference.id;
  return papers
    .map((paper) => ({ paper, year: year(paper), title: title(paper) }))
    .sort((a, b) => (a.year === b.year ? a.title.localeCompare(b.title, 'zh') : b.year > a.year ? 1 : -1))
    .map(({ paper }) => paper);
}
