import { citationAnchor } from '../bibliography/anchors';
import { findReference } from '../bibliography/findReference';
import type { Reference } from '../bibliography/Reference';
import type { PaperClaim } from '../claims/PaperClaim';
import type { Collection } from '../collection/Collection';
import { resolveReference } from '../collection/crossReferences';
import { toCluster } from '../collection/drawCitations';
import { authorsOf, type Note } from '../collection/Note';
import { findTranslations } from '../collection/neighbours';
import { papersOf, uncitedReferences } from '../collection/noteReferences';
import { referencesOf } from '../collection/ownBibliographies';
import { resolveLink } from '../collection/targets';
import type { Label } from '../note/Facts';
import { countWords } from '../note/readingTime';
import { absoluteUrl } from '../url/href';
import type { NoteRecord } from './noteSchema';

/** A note as `note.json` tells it: what it says of itself, with numbers, references and links resolved. */
export function noteToRecord(note: Note, collection: Collection): NoteRecord {
  const { facts, frontMatter } = note;
  const references = referencesOf(note, collection);
  const { kind, title, date, tags, series, status, rating, aliases } = frontMatter;
  return {
    version: 1,
    permalink: note.permalink,
    url: absoluteUrl(note.permalink, collection.site.baseUrl),
    kind,
    title,
    lang: note.lang,
    authors: authorsOf(note, collection.site),
    date,
    updated: note.updated,
    summary: note.summary,
    tags,
    series,
    status,
    rating,
    papers: papersOf(note, collection).map(({ id }) => id),
    nocite: uncitedReferences(note, collection).map(({ id }) => id),
    aliases,
    translations: findTranslations(note, collection).map(({ lang, permalink }) => ({ lang, permalink })),
    words: countWords(facts.text),
    minutes: facts.minutes,
    formulas: facts.formulas,
    headings: facts.headings.map(({ depth, id, text }) => ({ depth, anchor: id, text })),
    labels: facts.labels.map(labelToRecord),
    citations: facts.citations.map((citation, index) => {
      const { narrative, items } = toCluster(citation, references);
      return { anchor: citationAnchor(index), narrative, items: [...items] };
    }),
    crossReferences: listCrossReferences(note, collection),
    claims: facts.claims.map((claim) => claimToRecord(claim, references)),
    links: listLinks(note, collection),
    text: facts.text,
  };
}

function labelToRecord({ name, kind, number, title }: Label): NoteRecord['labels'][number] {
  return { anchor: name, kind, number, title };
}

function claimToRecord(
  { anchor, kind, paper, where, measure }: PaperClaim,
  references: ReadonlyMap<string, Reference>,
): NoteRecord['claims'][number] {
  return { anchor, kind, paper: findReference(paper, references)?.id ?? paper, where, ...measure };
}

/** In dev a reference may lead nowhere yet: it is a fault, and left out. */
function listCrossReferences(note: Note, collection: Collection): NoteRecord['crossReferences'] {
  return note.facts.crossReferences.map(({ items }) =>
    items.flatMap((item) => {
      const found = resolveReference(item, note, collection);
      return found.kind === 'label' ? [{ permalink: found.note.permalink, ...labelToRecord(found.label) }] : [];
    }),
  );
}

function listLinks(note: Note, collection: Collection): NoteRecord['links'] {
  return note.facts.links.flatMap(({ url: written }) => {
    const target = findAddress(written, note, collection);
    return target === undefined ? [] : [{ written, target }];
  });
}

function findAddress(written: string, note: Note, collection: Collection): string | undefined {
  const target = resolveLink(written, note.file, collection);
  if (target.kind === 'external') return target.url;
  if (target.kind === 'anchor') return target.hash;
  if (target.kind === 'page') return target.permalink + target.suffix;
  return target.kind === 'file' ? `/${target.file.path}${target.suffix}` : undefined;
}
