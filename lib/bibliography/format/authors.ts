import type { CslNode, Engine } from 'citeproc';
import type { Reference } from '../Reference';
import { createEngine } from './createEngine';
import { writeOthers } from './others';
import { parseRuns } from './parseRuns';
import type { Run } from './Run';
import { isChineseEntry, toItem } from './toItem';

const formatted = new WeakMap<Reference, Run[]>();
let engine: Engine | undefined;
let current: Reference | undefined;

/**
 * The authors of a reference as a sentence names them ("Dai et al.", "He and Zhang", "张三等"), for styles that print
 * numbers or notes and have no words for this. Without authors the editors, without both the title.
 */
export function formatAuthors(reference: Reference): Run[] {
  const known = formatted.get(reference);
  if (known) return known;
  const runs = writeOthers(parseRuns(printAuthors(reference)), () => isChineseEntry(reference));
  formatted.set(reference, runs);
  return runs;
}

function printAuthors(reference: Reference): string {
  engine ??= createEngine({
    style: makeAuthorStyle(),
    language: 'en',
    getItem: (id) => ({ ...toItem(current ?? reference), id }),
  });
  current = reference;
  engine.updateItems([]);
  engine.updateItems(['i0']);
  const citation = { citationID: 'c0', citationItems: [{ id: 'i0' }], properties: { noteIndex: 0 } };
  const html = engine.processCitationCluster(citation, [], [])[1][0]?.[1] ?? '';
  return html.includes('CSL STYLE ERROR') || html === '' ? '' : html;
}

/** A style that prints nothing but names: three or more as the first and `et al.` */
function makeAuthorStyle(): CslNode {
  const node = (name: string, attrs: Record<string, string>, ...children: CslNode[]): CslNode => ({
    name,
    attrs,
    children,
  });
  const names = node(
    'names',
    { variable: 'author' },
    node('name', { form: 'short', and: 'text', 'delimiter-precedes-last': 'never' }),
    node('substitute', {}, node('names', { variable: 'editor' }), node('text', { variable: 'title', form: 'short' })),
  );
  return node(
    'style',
    { class: 'in-text', version: '1.0', 'demote-non-dropping-particle': 'never' },
    node('info', {}),
    node('citation', { 'et-al-min': '3', 'et-al-use-first': '1' }, node('layout', {}, names)),
  );
}
