import { findReference } from '../bibliography/findReference';
import { createFormatter } from '../bibliography/format/createFormatter';
import type { Cluster, FormattedNote } from '../bibliography/format/FormattedNote';
import type { Reference } from '../bibliography/Reference';
import { DiskCache } from '../cache/DiskCache';
import type { Citation } from '../note/Facts';
import type { Collection } from './Collection';
import type { Note } from './Note';
import { uncitedReferences } from './noteReferences';
import { referencesOf } from './ownBibliographies';
import { styleOf } from './styles';

/** A note's citations and bibliography as they are printed, and where each reference is mentioned. */
export interface DrawnCitations extends FormattedNote {
  /** Citation key → indexes of the citations that mention it. */
  mentions: Map<string, number[]>;
}

const drawn = new WeakMap<Collection, Map<string, DrawnCitations>>();

/** Formats a note's citations and bibliography in its style; once for all that asks while the collection is the same. */
export function drawCitations(note: Note, collection: Collection): DrawnCitations {
  const byFile = drawn.get(collection) ?? new Map<string, DrawnCitations>();
  drawn.set(collection, byFile);
  const known = byFile.get(note.file);
  if (known) return known;
  const result = format(note, collection);
  byFile.set(note.file, result);
  return result;
}

function format(note: Note, collection: Collection): DrawnCitations {
  const references = referencesOf(note, collection);
  const clusters = note.facts.citations.map((citation) => toCluster(citation, references));
  const style = styleOf(note, collection);
  const mentions = new Map<string, number[]>();
  clusters.forEach(({ items }, index) => {
    for (const { key } of items) mentions.set(key, [...(mentions.get(key) ?? []), index]);
  });
  const cited = [...mentions.keys()].map((key) => references.get(key) ?? null);
  const uncited = uncitedReferences(note, collection);
  const { dir, version } = collection.cache;
  // Formatting takes citeproc some milliseconds a note, and most notes cite what they cited at the last build.
  const parts = [
    version,
    typeof style === 'string' ? style : style.id,
    note.lang,
    JSON.stringify(clusters),
    JSON.stringify(cited),
    JSON.stringify(uncited),
  ];
  const formatted = new DiskCache(dir).remember('.cited', parts, () =>
    createFormatter({ style, language: note.lang, references }).formatNote(
      clusters,
      uncited.map(({ id }) => id),
    ),
  );
  return { ...formatted, mentions };
}

/** A citation without its place, its references by their own keys, whatever identifier the author wrote. */
export function toCluster({ items, narrative }: Citation, references: ReadonlyMap<string, Reference>): Cluster {
  return {
    narrative,
    items: items.map(({ key, prefix, locator, label, suffix, suppressAuthor }) => ({
      key: findReference(key, references)?.id ?? key,
      prefix,
      locator,
      label,
      suffix,
      suppressAuthor,
    })),
  };
}
