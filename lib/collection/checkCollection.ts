import type { Fault } from '../fault/Fault';
import { applyLevels } from './applyLevels';
import type { Collection } from './Collection';
import { checkAnchors, indexLinked, listAnchorLinks } from './checkAnchors';
import { checkCitations, checkNearCitations } from './checkCitations';
import { checkClaims } from './checkClaims';
import { checkFiles } from './checkFiles';
import { checkPermalinks } from './checkPermalinks';
import { checkReferences } from './checkReferences';
import { checkStyle, checkTranslation } from './checkSettings';
import { checkImages, checkLinks } from './checkTargets';
import { checkLabelUse } from './checkUse';
import { checkVenues } from './checkVenues';
import { listClaims } from './claims';
import { indexByName } from './crossReferences';
import type { Note } from './Note';
import { referencesOf } from './ownBibliographies';

/**
 * Every fault in order of file and place: those of `notes` themselves (drafts among them), what is wrong between them,
 * and `others`, found in site.yaml and the bibliographies. Each is as serious as the site takes its rule.
 */
export function checkCollection(collection: Collection, notes: Note[], others: Fault[]): Fault[] {
  const drafts = new Set(notes.filter(({ frontMatter }) => frontMatter.draft).map(({ file }) => file));
  // Drafts among them also for readers, to tell a reference to a draft from one to nothing.
  const named = { byName: indexByName(notes), byPermalink: new Map(notes.map((note) => [note.permalink, note])) };
  const links = listAnchorLinks(notes, collection);
  const found = notes.flatMap((note) => [
    ...note.facts.faults.map((fault) => ({ file: note.file, ...fault })),
    ...checkCitations(note, referencesOf(note, collection)),
    ...checkNearCitations(note, referencesOf(note, collection)),
    ...checkVenues(note, referencesOf(note, collection)),
    ...checkReferences(note, named),
    ...checkImages(note, collection),
    ...checkLinks(note, collection),
    ...checkStyle(note, collection),
    ...checkTranslation(note, collection),
  ]);
  const faults = [
    ...others,
    ...found,
    ...checkAnchors(links, collection),
    ...checkLabelUse(notes, named, indexLinked(links)),
    ...checkClaims(listClaims(collection)),
    ...checkFiles(collection.assets.keys(), notes),
    ...checkPermalinks(notes.filter(({ facts }) => facts.frontMatter)),
  ];
  return applyLevels(faults, collection.site, drafts).sort(byPlace);
}

function byPlace(a: Fault, b: Fault): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1);
}
