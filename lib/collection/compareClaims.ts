import { comparisonAnchor, foldMeasureName } from '../claims/comparisonAnchor';
import type { Measure } from '../claims/PaperClaim';
import { type ClaimNumber, parseClaimNumber } from '../claims/parseClaimNumber';
import type { NotedClaim } from './claims';
import type { Paper } from './papers';

/** A number that a paper reports, and the claims that give it: the same by all but their words. */
export interface ComparisonRow {
  paper: Paper;
  setting: string | undefined;
  where: string | undefined;
  value: string;
  unit: string | undefined;
  number: ClaimNumber;
  isBest: boolean;
  said: NotedClaim[];
}

/** What papers report for one metric on one dataset, each as first spelled. */
export interface Comparison {
  metric: string;
  dataset: string;
  anchor: string;
  /** Of all values, when it is one. */
  unit: string | undefined;
  /** What authors say of the metric; undefined when none does, or not all the same. */
  better: Measure['better'];
  /** Best first when it is known which is, else as they are met. */
  rows: ComparisonRow[];
}

/**
 * The numbers of all claims, a table for each dataset and metric, those with most papers first. Where several notes say
 * the same, those in `lang` come first.
 */
export function compareClaims(all: NotedClaim[], lang: string): Comparison[] {
  const isForeign = ({ note }: NotedClaim) => Number(note.lang !== lang);
  const claims = [...all].sort((a, b) => isForeign(a) - isForeign(b));
  const tables = new Map<string, NotedClaim[]>();
  for (const noted of claims) {
    const { measure } = noted.claim;
    if (!measure) continue;
    const key = `${foldMeasureName(measure.dataset)}\n${foldMeasureName(measure.metric)}`;
    tables.set(key, [...(tables.get(key) ?? []), noted]);
  }
  const directions = indexDirections(claims);
  return [...tables.values()]
    .map((table) => compare(table, directions))
    .sort((a, b) => countPapers(b) - countPapers(a));
}

/** Which numbers of a metric are the good ones, as claims say it, each with the first claim that does. */
export type Directions = Map<'lower' | 'higher', NotedClaim>;

/** The directions of all metrics, by their folded names: what is said once of a metric holds for all its tables. */
export function indexDirections(claims: NotedClaim[]): Map<string, Directions> {
  const index = new Map<string, Directions>();
  for (const noted of claims) {
    const { metric, better } = noted.claim.measure ?? {};
    if (!metric || !better) continue;
    const name = foldMeasureName(metric);
    const said: Directions = index.get(name) ?? new Map();
    if (!said.has(better)) said.set(better, noted);
    index.set(name, said);
  }
  return index;
}

function compare(table: NotedClaim[], directions: ReadonlyMap<string, Directions>): Comparison {
  const { metric = '', dataset = '' } = table[0]?.claim.measure ?? {};
  const [better, ...others] = directions.get(foldMeasureName(metric))?.keys() ?? [];
  const direction = others.length > 0 ? undefined : better;
  const rows = mergeRows(table);
  const units = new Set(rows.map(({ unit }) => unit));
  const [unit] = units;
  // Percent and shares, or points and seconds, have no best.
  if (direction && units.size === 1) markBest(rows, direction);
  return {
    metric,
    dataset,
    anchor: comparisonAnchor({ metric, dataset }),
    unit: units.size === 1 ? unit : undefined,
    better: direction,
    rows,
  };
}

const countPapers = ({ rows }: Comparison) => new Set(rows.map(({ paper }) => paper)).size;

/** What tells a paper from all others: two works may have one key. */
const placeOf = ({ path, reference }: Paper): string => path ?? reference.id;

/** Claims of one paper that differ in nothing but the note are one row; those that differ in the value are two. */
function mergeRows(table: NotedClaim[]): ComparisonRow[] {
  const rows = new Map<string, ComparisonRow>();
  for (const noted of table) {
    const { paper, claim } = noted;
    const { where, measure } = claim;
    const number = measure && parseClaimNumber(measure.value);
    if (!paper || !measure || !number) continue;
    const { value, unit, setting } = measure;
    const key = JSON.stringify([placeOf(paper), value, unit, setting && foldMeasureName(setting)]);
    const row = rows.get(key) ?? { paper, setting, where, value, unit, number, isBest: false, said: [] };
    row.where ??= where;
    row.said.push(noted);
    rows.set(key, row);
  }
  return [...rows.values()];
}

function markBest(rows: ComparisonRow[], direction: 'lower' | 'higher'): void {
  const sign = direction === 'lower' ? 1 : -1;
  rows.sort((a, b) => sign * (a.number.number - b.number.number));
  const [first, ...others] = rows;
  for (const row of others.length > 0 ? rows : []) row.isBest = row.number.number === first?.number.number;
}
