import { checkText } from '../frontMatter/fields/text';
import { foldWords } from '../text/foldWords';
import { asCode } from '../yaml/asCode';
import type { AddedReferences } from './bibliography/AddedReferences';
import { citeArxiv, listArxivIds } from './bibliography/citeArxiv';
import type { Library } from './bibliography/Library';
import { convertBody } from './body/convertBody';
import type { ConvertedBody, Decision } from './Conversion';
import { guessLanguage } from './frontMatter/guessLanguage';
import { plainTitle } from './frontMatter/plainTitle';
import { renderFrontMatter } from './frontMatter/renderFrontMatter';
import { NoteSurroundings } from './links/NoteSurroundings';
import type { Shared } from './links/Shared';
import type { PlannedNote } from './PlannedNote';
import type { ForeignFile } from './site/ForeignSite';

/** A note of ours, made of a foreign one. */
export interface ConvertedNote {
  /** The whole file. */
  text: string;
  /** How many formulas stood in the original. */
  formulas: number;
  /** In the order of their lines. */
  decisions: Decision[];
  /** Those that it cites or lists itself, and that no .bib file has: the keys under which they are added. */
  added: string[];
  /** Papers on arXiv that it links to and that no bibliography has. */
  arxiv: string[];
  /** What became of the anchors that something links to. */
  landings: ConvertedBody['landings'];
  /** The words of the heading that the text has no more, since it is the title. */
  titleHeading: string | undefined;
}

/** What the conversion of a note needs beside it. */
export interface Conversion {
  shared: Shared;
  library: Library;
  added: Pick<AddedReferences, 'get'>;
  /** Whether links to arXiv become citations. */
  citesArxiv: boolean;
}

/** Converts one note. It depends on nothing but the files of the old site, so twice gives the same. */
export function convertNote(planned: PlannedNote, { shared, library, added, citesArxiv }: Conversion): ConvertedNote {
  const surroundings = new NoteSurroundings(planned, shared);
  const converted = convertBody(planned.body.replace(/\r\n?/g, '\n'), planned.bodyLine, surroundings);
  const { title, rest } = chooseTitle(planned, converted);
  const own = library.findOwn(planned);
  const isKnown = (key: string) => library.find(key, own.files) !== undefined;
  const ids = listArxivIds(rest);
  const body = citesArxiv ? citeArxiv(rest, (id) => isKnown(`arxiv:${id}`)) : rest;
  const { lang, told } = chooseLanguage(planned, shared.site.settings.lang);
  const decisions = [
    ...planned.decisions,
    ...surroundings.decisions,
    ...converted.decisions,
    ...title.decisions,
    ...told,
    ...tellCitations(
      converted.cited.filter((key) => !added.get(key)),
      own.files,
      library,
      planned,
    ),
    ...own.missing.map(tellBibliography),
  ];
  const values = frontMatterOf(planned, title.text, lang, converted);
  if (own.files.length > 0)
    values.set(
      'bibliography',
      own.files.map((file: ForeignFile) => library.place(file)),
    );
  const head = renderFrontMatter(values, planned.facts.unplaced, planned.facts.comments);
  return {
    text: `${head}\n${body.replace(/^\s*\n|\s+$/g, '')}\n`.replace(/\n+$/, '\n').normalize('NFC'),
    formulas: converted.formulas,
    decisions: decisions.sort((a, b) => a.line - b.line),
    added: [...converted.cited, ...converted.uncited].filter((key) => added.get(key) !== undefined),
    arxiv: ids.filter((id) => !isKnown(`arxiv:${id}`)),
    landings: converted.landings,
    titleHeading: title.isHeading ? undefined : converted.title,
  };
}

function frontMatterOf(
  planned: PlannedNote,
  title: string,
  lang: string,
  { macros, uncited }: ConvertedBody,
): Map<string, unknown> {
  const { facts, day, updated, isPage, file, permalink, aliases, note } = planned;
  const values = new Map<string, unknown>([['title', title]]);
  const add = (key: string, value: unknown) => value !== undefined && values.set(key, value);
  add('date', day);
  add('updated', updated);
  for (const [key, value] of facts.own) add(key, value);
  add('kind', isPage ? 'page' : undefined);
  add('permalink', file === 'index.md' ? undefined : permalink);
  if (aliases.length > 0) add('aliases', aliases);
  add('lang', lang);
  if (facts.tags.length > 0) add('tags', facts.tags);
  add('summary', facts.summary);
  if (facts.authors.length > 0) add('authors', facts.authors);
  const nocite = new Set([...facts.nocite.map(({ key }) => key), ...uncited]);
  if (nocite.size > 0) add('nocite', [...nocite]);
  add('draft', facts.draft || note.role === 'draft' ? 'true' : undefined);
  const all = { ...macros, ...facts.macros };
  if (Object.keys(all).length > 0) add('macros', all);
  return values;
}

/** The title of the front matter, of the first heading, or of the file's name; and the body without that heading. */
function chooseTitle(planned: PlannedNote, { title, heading = title, markdown }: ConvertedBody) {
  const given = planned.facts.title;
  const plain = plainTitle(title ?? '');
  const isSame = title === undefined || given === undefined || foldWords(plain) === foldWords(given);
  const checked = checkText(plain);
  const text = given ?? ('value' in checked ? checked.value : titleOfName(planned));
  // A first heading that says something else than the title is a part of the text; of one that says the same its formulas
  // and links are, which a title cannot have.
  const hasMore = /\$|\]\(|`/.test(heading ?? '');
  const kept = !isSame ? `# ${heading}\n\n` : hasMore ? `${heading}\n\n` : '';
  const message = `No title is written; ${asCode(text)} is taken from the name of the file.`;
  const isGuessed = given === undefined && !('value' in checked);
  const decisions = isGuessed ? [tell('title-guessed', message, false)] : [];
  return { title: { text, decisions, isHeading: !isSame }, rest: kept + markdown };
}

/** Files that are named for what they are, in folders that are named for what they are about. */
const namelessFiles = /^_?(?:index|readme|paper|notes?|summary|review|main)$/i;

function titleOfName({ note }: PlannedNote): string {
  const parts = note.path.replace(/\.\w+$/, '').split('/');
  const isNameless = namelessFiles.test(parts.at(-1) ?? '') && parts.length > 1;
  const name = (isNameless ? parts.at(-2) : parts.at(-1)) ?? '';
  const undated = name.normalize('NFC').replace(/^\d{4}-\d{1,2}-\d{1,2}-(?=.)/, '');
  const spaced = /\s/.test(undated) ? undated : undated.replace(/[-_]+/g, ' ');
  const checked = checkText(spaced.trim());
  return 'value' in checked ? checked.value : note.path;
}

/** The language that is written, that of the old site where the letters agree with it, or the one that the letters tell. */
function chooseLanguage({ facts, body }: PlannedNote, ofSite: string | undefined): { lang: string; told: Decision[] } {
  if (facts.lang !== undefined) return { lang: facts.lang, told: [] };
  const guess = guessLanguage(`${facts.title ?? ''}\n${body}`);
  const isEastern = (lang: string) => /^(?:zh|ja|ko)\b/.test(lang);
  if (ofSite !== undefined && (ofSite.startsWith(guess) || (guess === 'en' && !isEastern(ofSite))))
    return { lang: ofSite, told: [] };
  return {
    lang: guess,
    told: [tell('lang-guessed', `The language is guessed from the letters: \`${guess}\`.`, false)],
  };
}

function tellBibliography({ name, taken }: { name: string; taken?: ForeignFile }): Decision {
  const instead = taken ? `; ${asCode(taken.path)} is taken` : '';
  return tell('bibliography-missing', `There is no bibliography ${asCode(name)}${instead}.`, !taken);
}

/** Looks up what the text cites and `nocite` names, and tells what no bibliography has. */
function tellCitations(
  cited: readonly string[],
  own: readonly ForeignFile[],
  library: Library,
  { body, bodyLine, facts }: PlannedNote,
): Decision[] {
  const lines = body.split(/\r\n|\n|\r/);
  const lineOf = (key: string) =>
    bodyLine +
    Math.max(
      0,
      lines.findIndex((text) => text.includes(key)),
    );
  const uncited = facts.nocite.filter(({ key }) => !cited.includes(key));
  const placed = [...uncited, ...cited.map((key) => ({ key, line: lineOf(key) }))];
  return placed.flatMap(({ key, line }) => {
    if (library.find(key, own)) return [];
    const near = library.findNearestKey(key, own);
    const way = near ? `; ${asCode(near)} is like it` : '';
    return [{ ...tell('citation-unknown', `No bibliography has the key ${asCode(key)}${way}.`, false), line }];
  });
}

function tell(kind: string, message: string, lossy: boolean): Decision {
  return { line: 1, kind, message, lossy };
}
