import type { UnkeyedReference } from '../../../bibliography/Reference';
import { readWritten } from '../../bibliography/written/readWritten';
import type { Node } from '../Node';
import { writeKey } from '../protect/citation';
import { makeCitation } from '../tidy/citations';
import { lineOf, type Work } from '../Work';
import { removeEmptyHeadings } from './referencesHeading';
import { writtenOf } from './writtenOf';

/** Footnotes that are references, and nothing else, become citations. */
export function citeFootnotes(root: Node, work: Work): void {
  const keys = new Map<string, string>();
  const taken = new Set<Node>();
  for (const node of root.children ?? []) {
    const reference = node.type === 'footnoteDefinition' ? readFootnote(node, work) : undefined;
    const key = reference && work.surroundings.citePaper?.(reference, lineOf(node, work));
    if (key === undefined) continue;
    keys.set((node.identifier ?? '').toLowerCase(), key);
    taken.add(node);
  }
  if (keys.size === 0) return;
  const cited = new Set<string>();
  replaceMarks(root, keys, cited, work);
  root.children = (root.children ?? []).filter((node) => !taken.has(node));
  removeEmptyHeadings(root);
  for (const key of keys.values()) (cited.has(key) ? work.cited : work.uncited).add(key);
  const [first] = taken;
  work.decisions.note(
    first ? lineOf(first, work) : 1,
    'footnotes-cited',
    'Footnotes that are references are citations.',
  );
}

/** The reference that a footnote is. Undefined for one that says more or something else. */
function readFootnote({ children = [] }: Node, work: Work): UnkeyedReference | undefined {
  const [only, ...others] = children;
  const written = only?.type === 'paragraph' && others.length === 0 ? writtenOf(only.children ?? [], work) : undefined;
  if (!written || written.text.length > 800 || written.urls.some((url) => work.surroundings.isOwn?.(url)))
    return undefined;
  const { read, reference } = readWritten(written) ?? {};
  const isPaper = reference?.arxiv !== undefined || reference?.DOI !== undefined;
  const isSure = read === 'parts' || (read === 'title' && isPaper);
  return isSure && (reference?.note ?? '').length <= 40 ? reference : undefined;
}

function replaceMarks(node: Node, keys: ReadonlyMap<string, string>, cited: Set<string>, work: Work): void {
  node.children &&= node.children.map((child) => {
    const key = child.type === 'footnoteReference' ? keys.get((child.identifier ?? '').toLowerCase()) : undefined;
    if (key === undefined) {
      replaceMarks(child, keys, cited, work);
      return child;
    }
    cited.add(key);
    return makeCitation(`[${writeKey(key)}]`, lineOf(child, work), work);
  });
}
