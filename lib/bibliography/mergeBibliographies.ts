import type { Fault } from '../fault/Fault';
import { makeFault } from '../fault/makeFault';
import { parseLabelName } from '../labels/labelName';
import type { ParsedBib } from './parseBib';
import type { Reference } from './Reference';

/** The references of a content folder. */
export interface Bibliographies {
  /** All references of all .bib files that are not a note's own, by key; of two with one key the first. */
  site: Map<string, Reference>;
  /** The references of each file, by its path and by key. */
  byFile: Map<string, Map<string, Reference>>;
  faults: Fault[];
}

/**
 * Puts .bib files together: `references.bib` at the top of the folder first, the others in the order they come in.
 * Files that a note names as its `own` are for that note alone, and may have a key of the site's.
 */
export function mergeBibliographies(
  files: readonly { file: string; parsed: ParsedBib }[],
  own: ReadonlySet<string> = new Set(),
): Bibliographies {
  const merged: Bibliographies = { site: new Map(), byFile: new Map(), faults: [] };
  const home = new Map<string, string>();
  for (const { file, parsed } of [...files].sort(mainFirst)) {
    merged.byFile.set(file, new Map(parsed.references.map((reference) => [reference.id, reference])));
    merged.faults.push(...parsed.faults.map((fault) => ({ file, ...fault })));
    merged.faults.push(...parsed.references.flatMap((reference) => checkKey(reference, file)));
    if (own.has(file)) continue;
    for (const reference of parsed.references) {
      const first = merged.site.get(reference.id);
      if (!first) {
        merged.site.set(reference.id, reference);
        home.set(reference.id, file);
      } else merged.faults.push(repeated(reference, file, first, home.get(reference.id) ?? ''));
    }
  }
  return merged;
}

/** `@eq-loss` refers to a label, so no reference can be cited under such a key. */
function checkKey({ id, source }: Reference, file: string): Fault[] {
  const label = parseLabelName(id);
  if (!label) return [];
  const message = `The key \`${id}\` begins with \`${label.kind}-\` as the label of something in a note does.`;
  const way = 'Give the entry another key, such as its first author and year.';
  return [{ file, ...makeFault('bib-key-is-free', source.key, message, way) }];
}

function repeated(reference: Reference, file: string, first: Reference, firstFile: string): Fault {
  const { id, source } = reference;
  const place = `\`${firstFile}\`, line ${first.source.key.line}`;
  const message = `The key \`${id}\` stands in two files: \`${file}\`, line ${source.key.line}, and ${place}.`;
  return { file, ...makeFault('bib-key-is-unique', source.key, message, 'Give this entry another key, or delete it.') };
}

function mainFirst(a: { file: string }, b: { file: string }): number {
  return Number(b.file === 'references.bib') - Number(a.file === 'references.bib');
}
