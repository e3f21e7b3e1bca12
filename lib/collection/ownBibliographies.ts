import type { Reference } from '../bibliography/Reference';
import type { Bibliographies } from '../bibliography/read';
import type { Fault } from '../fault/Fault';
import { makeFault } from '../fault/makeFault';
import { findNearest } from '../fault/nearest';
import type { Collection } from './Collection';
import { placeOf } from './checkSettings';
import type { Note, ParsedFile } from './Note';
import { contentPath } from './targets';

/** The paths of the .bib files that notes name as their own. */
export function listOwnBibliographies(parsed: ParsedFile[]): Set<string> {
  return new Set(
    parsed.flatMap(({ file, facts }) => (facts.frontMatter?.bibliography ?? []).map((path) => contentPath(path, file))),
  );
}

/** The references of the .bib files that notes name, by file, and a fault for each file that is not there. */
export function findOwnBibliographies(notes: Note[], bibliographies: Bibliographies) {
  const ownReferences = new Map<string, Map<string, Reference>>();
  const faults: Fault[] = [];
  for (const note of notes) {
    note.frontMatter.bibliography.forEach((path, index) => {
      const file = contentPath(path, note.file);
      const references = bibliographies.byFile.get(file);
      if (references) ownReferences.set(file, references);
      else faults.push({ file: note.file, ...describeMissing(note, file, index, bibliographies) });
    });
  }
  return { ownReferences, faults };
}

/** The site's references with those of own files on top, by the list of these files: indexes hang on to each. */
const together = new WeakMap<Collection['ownReferences'], Map<string, ReadonlyMap<string, Reference>>>();

/** The references a note may cite: the site's, and those of its own files on top. */
export function referencesOf(
  note: Note,
  { references, ownReferences }: Pick<Collection, 'references' | 'ownReferences'>,
): ReadonlyMap<string, Reference> {
  const files = note.frontMatter.bibliography.map((path) => contentPath(path, note.file));
  if (!files.some((file) => ownReferences.has(file))) return references;
  const known = together.get(ownReferences) ?? new Map<string, ReadonlyMap<string, Reference>>();
  together.set(ownReferences, known);
  const name = files.join('\n');
  const own = files.map((file) => ownReferences.get(file) ?? []);
  const merged = known.get(name) ?? new Map([references, ...own].flatMap((some) => [...some]));
  known.set(name, merged);
  return merged;
}

function describeMissing(note: Note, file: string, index: number, { byFile }: Bibliographies) {
  const [nearest] = findNearest(file, byFile.keys(), 1);
  const way = nearest
    ? `Did you mean \`/${nearest}\`?`
    : 'Write the path from the note, or from the content folder with a leading `/`.';
  return makeFault(
    'bibliography-exists',
    placeOf(note, `bibliography.${index}`),
    `There is no file \`${file}\` in the content folder.`,
    way,
  );
}
