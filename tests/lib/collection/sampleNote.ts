import type { Note } from '../../../lib/collection/Note';
import type { FrontMatter } from '../../../lib/frontMatter/FrontMatter';
import type { Facts } from '../../../lib/note/Facts';

const frontMatter: FrontMatter = {
  kind: 'note',
  title: 'Title',
  date: '2024-01-02',
  aliases: [],
  tags: [],
  authors: [],
  papers: [],
  nocite: [],
  draft: false,
  bibliography: [],
  macros: {},
};

/** A note with nothing in it, placed at `permalink`, and what a test changes. */
export function sampleNote(
  permalink: string,
  changes: Partial<Omit<Note, 'frontMatter' | 'facts'>> & {
    frontMatter?: Partial<FrontMatter>;
    facts?: Partial<Facts>;
  } = {},
): Note {
  const front = { ...frontMatter, ...changes.frontMatter } as FrontMatter;
  const facts: Facts = {
    frontMatter: front,
    places: { title: { line: 2, column: 8, endLine: 2, endColumn: 13 } },
    headings: [],
    citations: [],
    nearCitations: [],
    venues: [],
    anchors: [],
    labels: [],
    crossReferences: [],
    claims: [],
    links: [],
    images: [],
    text: '',
    opening: '',
    placesBibliography: false,
    formulas: 0,
    minutes: 1,
    faults: [],
    ...changes.facts,
  };
  return {
    file: `${permalink.replace(/^\/|\/$/g, '')}.md`,
    permalink,
    lang: 'en',
    bodyKey: permalink,
    updated: undefined,
    summary: '',
    ...changes,
    frontMatter: front,
    facts,
  };
}
