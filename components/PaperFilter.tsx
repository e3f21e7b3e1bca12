import { opinionOf, type Paper } from '../lib/collection/papers';
import type { Words } from '../lib/language/Words';
import styles from './PaperFilter.module.css';

/** What leaves the rows of the table that the reader wants, where there is a script. */
export function PaperFilter({ papers, words }: { papers: readonly Paper[]; words: Words }) {
  const opinions = papers.map(opinionOf);
  const statuses = Object.entries(words.statusNames).filter(([name]) => opinions.some(({ status }) => status === name));
  const tags = [...new Set(opinions.flatMap((opinion) => opinion.tags))].sort((a, b) => a.localeCompare(b, 'zh'));
  const { filter, anyStatus, anyTag, shown } = words.paperWords;
  return (
    <div className={styles.filter} data-needs-script="" data-chrome="">
      <input type="search" aria-label={filter} placeholder={filter} data-filter="text" />
      {statuses.length > 0 && (
        <select aria-label={words.status} data-filter="status">
          <option value="">{anyStatus}</option>
          {statuses.map(([status, name]) => (
            <option key={status} value={status}>
              {name}
            </option>
          ))}
        </select>
      )}
      {tags.length > 0 && (
        <select aria-label={words.tags} data-filter="tag">
          <option value="">{anyTag}</option>
          {tags.map((tag) => (
            <option key={tag}>{tag}</option>
          ))}
        </select>
      )}
      <output data-filter-count={shown('{shown}', papers.length)}>{shown(papers.length, papers.length)}</output>
    </div>
  );
}
