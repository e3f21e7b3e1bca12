import { findReference, listReferences } from '../bibliography/findReference';
import { type IdentifierKey, parseIdentifierKey } from '../bibliography/identifierKey';
import type { Reference } from '../bibliography/Reference';
import type { Fault, Span } from '../fault/Fault';
import { makeFault } from '../fault/makeFault';
import { findNearest } from '../fault/nearest';
import { findKeySlip } from '../fault/slips';
import type { Note } from './Note';

/** A key that a note names, where it does, and the list of front matter that it stands in. */
interface Named {
  key: string;
  span: Span;
  list: readonly string[];
}

/** Every key a note cites, is about or lists under `nocite` names a reference. */
export function checkCitations(note: Note, references: ReadonlyMap<string, Reference>): Fault[] {
  const { citations, places, frontMatter } = note.facts;
  const cited = citations.flatMap(({ items }) => items.map((item): Named => ({ key: item.key, span: item, list: [] })));
  const listed = (['papers', 'nocite'] as const).flatMap((name) => {
    const list = frontMatter?.[name] ?? [];
    return list.map((key, index): Named => ({ key, span: placeOfItem(name, index, places), list }));
  });
  return [...listed, ...cited].flatMap(({ key, span, list }) => {
    const found = explain(key, references);
    if (!found) return [];
    const meant = parseIdentifierKey(key) ? undefined : findKeySlip(key, references.keys());
    // No key stands twice in a list.
    const fix = meant === undefined || list.includes(meant) ? undefined : [{ ...span, was: key, text: meant }];
    return [{ file: note.file, ...makeFault('citation-resolves', span, ...found, fix) }];
  });
}

/** What looks like a citation, and would be one of references that are there, is written so that it is read as one. */
export function checkNearCitations(note: Note, references: ReadonlyMap<string, Reference>): Fault[] {
  return note.facts.nearCitations.flatMap(({ keys, text, way, ...span }) => {
    if (!keys.every((key) => findReference(key, references))) return [];
    const message =
      way === undefined
        ? `\`${text}\` stands in the text of a link, which can hold no citation: it would be printed as it stands.`
        : `\`${text}\` is not read as a citation, and would be printed as it stands.`;
    const suggestion =
      way === undefined
        ? 'Put it behind the link.'
        : `Write \`${way.trim()}\`${way.startsWith(' ') ? ' behind a space' : ''}.`;
    return [
      {
        file: note.file,
        ...makeFault('citation-is-read', span, message, suggestion, way === undefined ? way : [{ ...span, text: way }]),
      },
    ];
  });
}

function placeOfItem(name: 'papers' | 'nocite', index: number, places: Readonly<Record<string, Span>>): Span {
  const place = places[`${name}.${index}`] ?? places[name];
  if (!place) throw new Error(`A key under ${name} without a place in the front matter`);
  return place;
}

/** What is wrong with a key, and the way out; undefined when it names one reference. */
function explain(key: string, references: ReadonlyMap<string, Reference>): [message: string, way: string] | undefined {
  const named = listReferences(key, references);
  if (named.length === 1) return undefined;
  if (named.length > 1) {
    const keys = named.map(({ id }) => `\`${id}\``).join(' and ');
    return [`Several references have the identifier \`${key}\`: ${keys}.`, 'Cite one of them by its key.'];
  }
  const identifier = parseIdentifierKey(key);
  return identifier ? explainIdentifier(key, identifier) : explainKey(key, references);
}

function explainKey(key: string, references: ReadonlyMap<string, Reference>): [string, string] {
  const near = findNearest(key, references.keys()).map((other) => `\`${other}\``);
  const way =
    near.length > 0
      ? `Did you mean ${near.join(' or ')}?`
      : 'Add it to references.bib, or write `\\@` for the sign itself.';
  return [`No reference has the key \`${key}\`.`, way];
}

function explainIdentifier(key: string, { scheme, identity }: IdentifierKey): [string, string] {
  if (identity === undefined) {
    return scheme === 'arxiv'
      ? [`\`${key}\` is no identifier of arXiv.`, 'Write it as in `arxiv:2309.15807` or `arxiv:hep-th/9901001`.']
      : [
          `\`${key}\` is no DOI.`,
          'Write it as in `doi:10.1109/5.771073`, in braces when it holds other signs: `@{doi:…}`.',
        ];
  }
  return [
    `No reference has the identifier \`${key}\`.`,
    `Run \`npx notes cite ${quoteForShell(key)}\`, or add it to references.bib.`,
  ];
}

/** DOIs may hold signs that a shell has other uses for. */
function quoteForShell(text: string): string {
  return /^[\w:./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
