import { serializeReference } from '../bib/referenceToBibtex';
import type { UnkeyedReference } from '../Reference';
import { withKey } from './withKey';

/** A paper as an entry under a key; `primaryClass` is arXiv's main code for what it is about. */
export function recordToEntry(key: string, paper: UnkeyedReference, primaryClass?: string): string {
  const { abstract: _, ...fields } = paper;
  const isArxiv = paper.arxiv !== undefined && primaryClass !== undefined;
  return serializeReference(withKey(key, fields), isArxiv ? { primaryclass: primaryClass } : {});
}
