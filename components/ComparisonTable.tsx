import type { CSSProperties } from 'react';
import { shortName } from '../lib/bibliography/shortCitation';
import { claimHref } from '../lib/collection/claims';
import type { Comparison, ComparisonRow } from '../lib/collection/compareClaims';
import type { Paper } from '../lib/collection/papers';
import type { Words } from '../lib/language/Words';
import { href } from '../lib/url/href';
import styles from './ComparisonTable.module.css';
import { TableBox } from './TableBox';

export interface ComparisonTableProps {
  comparison: Comparison;
  words: Words;
}

/** What papers report for one metric on one dataset; each value leads to the sentence that says it. */
export function ComparisonTable({ comparison, words }: ComparisonTableProps) {
  const { metric, dataset, anchor, unit, better, rows } = comparison;
  const name = words.metricOnDataset(metric, dataset);
  const facts = [unit, better && (better === 'lower' ? words.lowerIsBetter : words.higherIsBetter)].filter(Boolean);
  const names = namePapers(rows);
  const has = { setting: rows.some(({ setting }) => setting), where: rows.some(({ where }) => where) };
  return (
    <section id={anchor} className={styles.comparison}>
      <h2 id={`${anchor}-name`}>{name}</h2>
      {facts.length > 0 && <p className={styles.facts}>{facts.join(' · ')}</p>}
      <TableBox label={name} aria-labelledby={`${anchor}-name`}>
        <thead>
          <tr>
            <th scope="col">{words.paper}</th>
            {has.setting && <th scope="col">{words.setting}</th>}
            <th scope="col">{words.value}</th>
            {has.where && <th scope="col">{words.where}</th>}
            <th scope="col">{words.note}</th>
          </tr>
        </thead>
        <tbody style={{ '--whole': widestWhole(rows) } as CSSProperties}>
          {rows.map((row) => (
            <tr key={JSON.stringify([row.paper.path, row.setting, row.value, row.unit])}>
              <th scope="row">
                {row.paper.path === undefined ? (
                  names.get(row.paper)
                ) : (
                  <a href={href(row.paper.path)}>{names.get(row.paper)}</a>
                )}
              </th>
              {has.setting && <td>{row.setting}</td>}
              <td>
                <Value row={row} ownUnit={unit === undefined} words={words} />
              </td>
              {has.where && <td className={styles.where}>{row.where}</td>}
              <td>
                <Notes row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </TableBox>
    </section>
  );
}

/** How many characters stand before the decimal point: the column is as wide for all, so the points are in line. */
function widestWhole(rows: ComparisonRow[]): number {
  return Math.max(...rows.map(({ number }) => number.whole.length));
}

/** The short names of the papers; two of one name are told apart by their keys. */
function namePapers(rows: ComparisonRow[]): Map<Paper, string> {
  const papers = [...new Set(rows.map(({ paper }) => paper))];
  const names = papers.map(({ reference }) => shortName(reference));
  const isShared = (name: string) => names.indexOf(name) !== names.lastIndexOf(name);
  return new Map(
    papers.map((paper, index) => {
      const name = names[index] ?? '';
      return [paper, isShared(name) ? `${name} (${paper.reference.id})` : name];
    }),
  );
}

function Value({ row, ownUnit, words }: { row: ComparisonRow; ownUnit: boolean; words: Words }) {
  const { number, said, isBest, unit, value } = row;
  const [first] = said;
  const shown = [value, ownUnit && unit, isBest && `(${words.bestValue})`].filter(Boolean).join(' ');
  return (
    <a href={first && claimHref(first)} className={styles.value} data-best={isBest || undefined} aria-label={shown}>
      <span className={styles.whole}>{number.whole}</span>
      {number.rest}
      {ownUnit && unit && ` ${unit}`}
    </a>
  );
}

/** Each note that gives the number, by the place that says it. */
function Notes({ row }: { row: ComparisonRow }) {
  return row.said.map((noted) => (
    <a key={claimHref(noted)} href={claimHref(noted)} lang={noted.note.lang} className={styles.note}>
      {noted.note.frontMatter.title}
    </a>
  ));
}
