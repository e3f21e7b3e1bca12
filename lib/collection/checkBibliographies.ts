import { listIdentities } from '../bibliography/identifierKey';
import type { Reference } from '../bibliography/Reference';
import type { Bibliographies } from '../bibliography/read';
import type { Fault } from '../fault/Fault';
import { makeFault } from '../fault/makeFault';
import type { Note } from './Note';
import { contentPath } from './targets';

/** A reference and the .bib file it stands in. */
interface Placed {
  file: string;
  reference: Reference;
}

/**
 * No paper stands under two keys where one note can cite both: in the site's .bib files, or in those a note names on top
 * of them. `own` are the files that only some notes name.
 */
export function checkUniquePapers(
  { byFile }: Pick<Bibliographies, 'byFile'>,
  notes: readonly Note[],
  own: ReadonlyMap<string, unknown>,
): Fault[] {
  const placed = (file: string): Placed[] =>
    [...(byFile.get(file)?.values() ?? [])].map((reference) => ({ file, reference }));
  const faults = new Map<string, Fault>();
  const site = new Map<string, Placed>();
  findTwins([...byFile.keys()].filter((file) => !own.has(file)).flatMap(placed), [], site, faults);
  for (const files of listCombinations(notes, own)) findTwins(files.flatMap(placed), [site], new Map(), faults);
  return [...faults.values()];
}

/** The .bib files that notes name, each combination of them once. */
function listCombinations(notes: readonly Note[], own: ReadonlyMap<string, unknown>): string[][] {
  const combinations = notes.map(({ file, frontMatter }) =>
    frontMatter.bibliography.map((path) => contentPath(path, file)).filter((path) => own.has(path)),
  );
  return [...new Map(combinations.map((files) => [files.join('\n'), files])).values()];
}

/** Adds `added` to the index `here`, by identity, and a fault for each that has one of those in it or `before`. */
function findTwins(
  added: readonly Placed[],
  before: readonly ReadonlyMap<string, Placed>[],
  here: Map<string, Placed>,
  faults: Map<string, Fault>,
): void {
  for (const one of added) {
    const identities = listIdentities(one.reference);
    for (const identity of identities) {
      const twin = [here, ...before].map((index) => index.get(identity)).find((other) => isTwin(one, other));
      if (!twin) continue;
      faults.set(`${one.file} ${one.reference.id}`, describeTwin(one, twin, identity));
      break;
    }
    for (const identity of identities) if (!here.has(identity)) here.set(identity, one);
  }
}

/** One key in two files is one paper, or told as a key that stands twice. */
function isTwin({ reference }: Placed, other: Placed | undefined): boolean {
  return other !== undefined && other.reference.id !== reference.id;
}

function describeTwin({ file, reference }: Placed, other: Placed, identity: string): Fault {
  const [, scheme = '', name = ''] = /^(\w+):(.*)$/s.exec(identity) ?? [];
  const there = `\`${other.reference.id}\` in ${other.file}:${other.reference.source.key.line}`;
  const shared = `${scheme === 'arxiv' ? 'the arXiv identifier' : 'the DOI'} \`${name}\``;
  const message = `\`${reference.id}\` and ${there} are one paper: both have ${shared}.`;
  const way = 'Keep one of them and cite it everywhere, or mend the identifier.';
  return { file, ...makeFault('bib-paper-is-unique', reference.source.key, message, way) };
}
