import { join } from 'node:path';
import { appendEntries } from '../lib/bibliography/add/appendEntries';
import { KnownPapers, type SamePaper } from '../lib/bibliography/add/KnownPapers';
import { makeCitationKey } from '../lib/bibliography/add/makeCitationKey';
import { recordToEntry } from '../lib/bibliography/add/recordToEntry';
import { matchBracketedKey } from '../lib/bibliography/citation/matchCitationKey';
import { parseBib } from '../lib/bibliography/parseBib';
import type { Reference, UnkeyedReference } from '../lib/bibliography/Reference';
import { richToText } from '../lib/bibliography/richText';
import type { Collection } from '../lib/collection/Collection';
import { type Change, readPresent } from '../lib/content/write';
import { checkCitationKey } from '../lib/frontMatter/fields/citationKey';
import { labelNouns, parseLabelName } from '../lib/labels/labelName';
import type { PaperRecord } from '../lib/services/PaperRecord';
import { UsageError } from './options';

/** The file that new references stand in. */
const bibliographyFile = 'references.bib';

/** A paper's place in the bibliography: one that was there, or a new entry. */
export interface Shelved {
  key: string;
  /** How it was found among those that were there; undefined for a new entry. */
  same?: SamePaper;
}

/** The bibliography of a site while papers are added to it. Nothing is written. */
export class BibliographyDraft {
  // Replaced and not changed: look-ups keep an index of a map.
  #references: ReadonlyMap<string, Reference>;
  readonly #taken: Set<string>;
  readonly #entries: string[] = [];

  constructor(
    readonly contentDir: string,
    { references, allReferences }: Collection,
  ) {
    this.#references = references;
    this.#taken = new Set([...references.keys(), ...allReferences.keys()]);
  }

  get references(): ReadonlyMap<string, Reference> {
    return this.#references;
  }

  /** Adds a paper, unless it is there. Throws a UsageError when it cannot have the key that is wished. */
  add({ reference, categories }: PaperRecord, wishedKey?: string): Shelved {
    const same = new KnownPapers(this.#references.values()).find(reference);
    if (same) return { key: same.reference.id, same };
    const key = wishedKey === undefined ? this.#makeKey(reference) : this.#checkKey(wishedKey);
    const entry = recordToEntry(key, reference, categories[0]);
    const [added] = parseBib(entry).references;
    if (!added) throw new Error(`An entry that cannot be read: ${entry}`);
    this.#entries.push(entry);
    this.#references = new Map([...this.#references, [key, added]]);
    this.#taken.add(key);
    return { key };
  }

  /** The change of the file; undefined when nothing was added. */
  change(): Change | undefined {
    if (this.#entries.length === 0) return undefined;
    const location = join(this.contentDir, bibliographyFile);
    const before = readPresent(bibliographyFile, location);
    const after = appendEntries(before ?? new Uint8Array(), this.#entries);
    if ('refusal' in after) throw new UsageError(after.refusal);
    return { path: bibliographyFile, location, before, after };
  }

  #makeKey(paper: UnkeyedReference): string {
    const taken = new Set([...this.#taken].map((key) => key.toLowerCase()));
    return makeCitationKey(paper, (key) => taken.has(key));
  }

  #checkKey(key: string): string {
    const checked = checkCitationKey(key);
    if (!('value' in checked)) throw new UsageError(checked.message);
    const label = parseLabelName(key);
    if (label)
      throw new UsageError(
        `A key that begins with ${label.kind}- names ${labelNouns[label.kind]}. Give another --key.`,
      );
    const cited = matchBracketedKey(`@${checked.value}`, 0);
    if (cited?.key !== checked.value) {
      throw new UsageError(
        `${key} cannot be cited as [@${key}]. Use letters and digits, and single signs such as - and : between them.`,
      );
    }
    if (this.#taken.has(checked.value))
      throw new UsageError(`${key} is the key of another reference. Give another --key.`);
    return checked.value;
  }
}

/** What was done about a paper, in a sentence or two. */
export function describeShelved({ key, same }: Shelved, paper: PaperRecord, wishedKey?: string): string {
  const cite = `Cite it with [@${key}].`;
  if (!same) return `New in ${bibliographyFile}: ${key}. ${cite}`;
  const found =
    same.by === 'identifier'
      ? `It is in the bibliography already, as ${key}.`
      : `The bibliography has a paper of this title and year already, ${key}.`;
  const isOlder = same.reference['container-title'] === undefined && paper.reference['container-title'] !== undefined;
  const venue = richToText(paper.reference['container-title'] ?? '');
  const kept = wishedKey !== undefined && wishedKey !== key && 'It keeps its key: --key is for new entries.';
  return [found, kept, isOlder && `The entry is that of a preprint; it is published in ${venue}.`, cite]
    .filter(Boolean)
    .join(' ');
}
