import { serializeReference } from '../bib/referenceToBibtex';
import type { Reference, UnkeyedReference } from '../Reference';

const nowhere = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** A paper as an entry under a key; `primaryClass` is arXiv's main code for what it is about. */
export function recordToEntry(key: string, paper: UnkeyedReference, primaryClass?: string): string {
  const { abstract: _, ...fields } = paper;
  const reference: Reference = { ...fields, id: key, source: { ...nowhere, text: '', key: nowhere } };
  const isArxiv = paper.arxiv !== undefined && primaryClass !== undefined;
  return serializeReference(reference, isArxiv ? { primaryclass: primaryClass } : {});
}
