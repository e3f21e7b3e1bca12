import { foldPermalink } from '../collection/permalinks';
import type { Decision, ForeignKind } from './Conversion';
import { cutHtml } from './cutHtml';
import type { HeadFacts } from './frontMatter/HeadFacts';
import { parseForeign } from './frontMatter/parseForeign';
import { dayOfAddress, dayOfName, type FoundDay, readDay } from './frontMatter/readDay';
import { readHead } from './frontMatter/readHead';
import { splitForeign } from './frontMatter/splitForeign';
import { splitNotion } from './notion';
import { type PlannedNote, withSlash } from './PlannedNote';
import { datedNotePath, notePath } from './permalink/contentPath';
import { listUnknownParts } from './permalink/hexoAddress';
import { isTakenBySite, keepAddress, listChecked, nextAddress } from './permalink/newAddress';
import { oldAddress } from './permalink/oldAddress';
import type { DecodedText } from './site/decodeForeign';
import type { ForeignNote, ForeignSite } from './site/ForeignSite';

/**
 * Gives every note of an old site its place in the new one: file, day, permalink, earlier addresses. It looks at all notes
 * of the site, so that one that is imported alone gets the place that it gets with the others.
 */
export function planNotes(site: ForeignSite, read: (note: ForeignNote) => DecodedText): PlannedNote[] {
  const takenFiles = new Set<string>();
  const planned = site.notes.map((note) => {
    const one = planNote(note, site, read(note));
    one.file = findFreeFile(one, takenFiles);
    return one;
  });
  settleAddresses(planned);
  return planned;
}

function planNote(note: ForeignNote, site: ForeignSite, { text, encoding }: DecodedText): PlannedNote {
  const split = splitNotion(splitForeign(text), note.path);
  const isHtml = /\.html?$/i.test(note.path);
  const page = isHtml ? cutHtml(split) : undefined;
  const facts = readHead(parseForeign(page?.head ?? split), site.kind);
  const decisions: Decision[] = [...tellEncoding(encoding), ...facts.decisions];
  const { kind, settings } = site;
  const given = facts.permalink;
  const hint = dayOfName(note.path) ?? dayOfAddress(given ?? '');
  const written = findDay(facts.dates, hint, decisions);
  const changed = written === undefined && hint?.length !== 10 ? findDay(facts.updates, undefined, []) : undefined;
  const early = written ?? changed ?? (hint?.length === 10 ? hint : undefined);
  const old = oldAddress(kind, { note, facts, day: early, settings });
  const unknown =
    kind === 'hexo' && note.role !== 'page' && given === undefined
      ? listUnknownParts({ note, facts, day: early, settings })
      : [];
  if (unknown.length > 0) decisions.push(tellUnknown(unknown, old));
  const isPage =
    facts.own.get('kind') === 'page' ||
    (note.role === 'page' && written === undefined && !facts.own.has('kind')) ||
    old === '/';
  const day = early ?? settleDay(note, old, isPage, decisions);
  const address = keepAddress(old, kind === 'jekyll');
  if (address.changed) decisions.push({ line: 1, kind: 'permalink-changed', message: address.changed, lossy: true });
  const { body, bodyLine } = page ?? split;
  const file = old === '/' ? 'index.md' : notePath(note, kind, { isAlone: site.notes.length === 1, address: old });
  if (page?.bib !== undefined) holdBibliography({ note, facts, site, file }, page.bib);
  return {
    note,
    kind: kindOf(facts, kind, isHtml),
    body,
    bodyLine,
    facts,
    day,
    updated: findUpdated(facts, day, decisions),
    isPage,
    file,
    permalink: address.permalink,
    old,
    aliases: [...address.aliases, ...ownAliases(facts, old)],
    decisions,
  };
}

/** A bibliography that stands in a page becomes a file beside the note. */
function holdBibliography(
  { note, facts, site, file }: Pick<PlannedNote, 'note' | 'facts' | 'file'> & { site: ForeignSite },
  text: string,
): void {
  const path = file.replace(/md$/, 'bib');
  if (site.files.has(path)) return;
  site.files.set(path, { ...note, path, text: `${text}\n` });
  facts.bibliography.push(path.replace(/^.*\//, ''));
}

function kindOf({ layout }: HeadFacts, kind: ForeignKind, isHtml: boolean): ForeignKind {
  return isHtml || (kind === 'jekyll' && layout === 'distill') ? 'distill' : kind;
}

/** The first date that is one. */
function findDay(dates: HeadFacts['dates'], hint: string | undefined, decisions: Decision[]): string | undefined {
  for (const { text, line } of dates) {
    const found: FoundDay | undefined = readDay(text, hint);
    if (found?.doubt) decisions.push({ line, kind: 'date-decided', message: found.doubt, lossy: false });
    if (found) return found.day;
    decisions.push({ line, kind: 'date-unreadable', message: `\`${text}\` is no day that can be read.`, lossy: true });
  }
  return undefined;
}

/** A note needs a day: where none is written it is that of its address, or of the file's last change. */
function settleDay(note: ForeignNote, old: string, isPage: boolean, decisions: Decision[]): string | undefined {
  const found = dayOfAddress(old);
  const day = found === undefined ? undefined : found.length === 7 ? `${found}-01` : found;
  if (isPage) return undefined;
  const message = day
    ? `No day is written; ${day} is taken from the address \`${old}\`.`
    : `No day is written; ${note.day} is when the file was last changed.`;
  decisions.push({ line: 1, kind: 'date-guessed', message, lossy: false });
  return day ?? note.day;
}

function findUpdated({ updates }: HeadFacts, day: string | undefined, decisions: Decision[]): string | undefined {
  for (const { text, line } of updates) {
    const found = readDay(text, day);
    if (found && (day === undefined || found.day >= day)) return found.day;
    const message = found ? `\`${text}\` is before the date ${day}.` : `\`${text}\` is no day that can be read.`;
    decisions.push({
      line,
      kind: 'updated-dropped',
      message: `The day of the last change is left out: ${message}`,
      lossy: true,
    });
  }
  return undefined;
}

/** Aliases are paths from the top; Hugo's without a slash begin beside the page. */
function ownAliases({ aliases }: HeadFacts, old: string): string[] {
  const beside = old.replace(/[^/]*\/?$/, '');
  return aliases.map((alias) => {
    const path = alias.replace(/^https?:\/\/[^/]+/, '');
    return path.startsWith('/') ? path : beside + path;
  });
}

function findFreeFile({ file, note }: PlannedNote, taken: Set<string>): string {
  const dated = datedNotePath(file.replace(/\.md$/, ''), note.path);
  const numbered = Array.from({ length: 1000 }, (_, index) => `${dated}-${index + 2}.md`);
  const free = [file, `${dated}.md`, ...numbered].find((path) => !taken.has(foldPermalink(path))) ?? file;
  taken.add(foldPermalink(free));
  return free;
}

/** Every address is one note's alone: of two that had one, the second gets another, and is told so. */
function settleAddresses(planned: readonly PlannedNote[]): void {
  const taken = new Map<string, PlannedNote>();
  const fold = (address: string) => foldPermalink(withSlash(address));
  for (const one of planned) {
    const wanted = one.permalink;
    const isFree = (address: string) =>
      !taken.has(fold(address)) && (one.file === 'index.md' || !isTakenBySite(address));
    for (let number = 2; !isFree(one.permalink); number++) one.permalink = nextAddress(wanted, number);
    if (one.permalink !== wanted) one.decisions.push(tellMoved(wanted, one, taken.get(fold(wanted))));
    taken.set(fold(one.permalink), one);
  }
  for (const one of planned) {
    one.aliases = listChecked(one.aliases).filter((alias) => {
      const key = fold(alias);
      const other = taken.get(key);
      if (other === undefined && !isTakenBySite(alias)) {
        taken.set(key, one);
        return true;
      }
      if (other !== one && other !== undefined) one.decisions.push(tellLost(alias, other));
      return false;
    });
  }
}

function tellMoved(wanted: string, { permalink, kind, facts }: PlannedNote, other: PlannedNote | undefined): Decision {
  const why = other ? `is also that of \`${other.note.path}\`` : 'is one of the site itself';
  const message = `The address \`${wanted}\` ${why}; this note stands at \`${permalink}\`.`;
  // Without an old site nobody knows the address yet.
  const isKnown = (kind !== 'markdown' && kind !== 'obsidian') || facts.permalink !== undefined;
  return { line: 1, kind: 'permalink-taken', message, lossy: isKnown };
}

function tellLost(alias: string, other: PlannedNote): Decision {
  const message = `The earlier address \`${alias}\` is also one of \`${other.note.path}\`, and leads there.`;
  return { line: 1, kind: 'alias-taken', message, lossy: true };
}

function tellUnknown(parts: readonly string[], address: string): Decision {
  const names = parts.map((part) => `\`:${part}\``).join(' and ');
  const message = `A plugin gave the address its ${names}, which the front matter does not say; \`${address}\` is written.`;
  return { line: 1, kind: 'permalink-unknown', message, lossy: true };
}

function tellEncoding(encoding: DecodedText['encoding']): Decision[] {
  if (encoding === undefined) return [];
  const isLost = encoding === 'bytes';
  const message = isLost
    ? 'The file is not UTF-8: some of its characters could not be read.'
    : `The file is ${encoding.toUpperCase()}, and is written as UTF-8.`;
  return [{ line: 1, kind: isLost ? 'encoding-unknown' : 'encoding-changed', message, lossy: isLost }];
}
