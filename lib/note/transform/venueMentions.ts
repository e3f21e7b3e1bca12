import { parseCitationGroup } from '../../bibliography/citation/parseCitationGroup';
import { findYearlyVenues } from '../../bibliography/venues';
import type { Context } from './Context';

const cited = String.raw`(\[[^\][]*@[^\][]*\]|@[A-Za-z0-9_][\w:.-]*\w)`;
const citedBefore = new RegExp(String.raw`${cited}[\s,，(（]*$`, 'u');
const citedBehind = new RegExp(String.raw`^[\s,，]*${cited}`, 'u');

/** A sentence that says of the paper it is about where it came out. */
const publishing = /发表|录用|收录|接收|中稿|publish|accept|appear|present|proceedings/i;
const subject = /论文|本文|该文|此文|这篇|本篇|\bth(?:is|e|ese|ose) (?:papers?|works?)\b|\bour (?:paper|work)\b/i;
/** A line that is a field of the paper's record: `发表会议：…`, `Venue: …`. */
const field =
  /^[\s\p{P}]*(?:发表(?:会议|期刊|时间|刊物)?|会议|期刊|刊物|出处|来源|venue|conference|journal|published(?: (?:in|at))?|accepted(?: (?:to|at|by))?)[\s*_]*[:：]/iu;
const ends = /[。！？!?；;]|\.\s/u;

/** How far around a venue words are looked for that belong to it: lines may be of any length. */
const reach = 400;
const cut = 'x';

/** Keeps the venues with a year in a stretch of a line; `from` is where that begins. */
export function findVenues(source: string, line: number, from: number, context: Context): void {
  const whole = context.lines[line - 1] ?? '';
  for (const found of findYearlyVenues(source)) {
    const [start, end] = [from + found.from, from + found.to];
    // Where the line is cut it neither begins nor ends.
    const before = withoutTags((start > reach ? cut : '') + whole.slice(Math.max(0, start - reach), start));
    const behind = withoutTags(whole.slice(end, end + reach) + (whole.length > end + reach ? cut : ''));
    const { venue, year } = found;
    const span = { line, column: start + 1, endLine: line, endColumn: end + 1 };
    const beside = keysBeside(before, behind);
    context.venues.push({ venue, year, beside, published: saysPublished(before, behind), ...span });
  }
}

function withoutTags(text: string): string {
  return text.replace(/<\/?[A-Za-z][^<>]*>/g, '');
}

function keysBeside(before: string, behind: string): string[] {
  const group = (citedBefore.exec(before) ?? citedBehind.exec(behind))?.[1];
  const inside = group?.startsWith('[') ? group.slice(1, -1) : group;
  return (inside && parseCitationGroup(inside)?.map(({ key }) => key)) || [];
}

function saysPublished(before: string, behind: string): boolean {
  const sentence = `${before.split(ends).at(-1)} ${behind.split(ends)[0]}`;
  if (/@[\p{L}\p{N}_{]/u.test(sentence)) return false;
  const standsAlone = /^[\s\p{P}]*$/u.test(before) && /^[\s\p{P}]*$/u.test(behind);
  return standsAlone || field.test(before) || (publishing.test(sentence) && subject.test(sentence));
}
