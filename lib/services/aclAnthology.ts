import { bibToRecord } from './bibRecord';
import type { PaperRecord } from './PaperRecord';
import { ask } from './request';
import { ServiceError } from './ServiceError';
import type { Services } from './Services';

/** The record of a paper of the ACL Anthology, which gives one as BibTeX at `<id>.bib`. */
export function findAclPaper(id: string, services: Services): Promise<PaperRecord> {
  const address = `https://aclanthology.org/${id}.bib`;
  return ask({ address, accept: 'application/x-bibtex, text/plain', parse: parseAclBib }, services);
}

/** Reads the entry of one paper. Who edited the proceedings is no part of a clean entry. */
export function parseAclBib(text: string): PaperRecord {
  const record = bibToRecord(text);
  if (!record) {
    throw new ServiceError('not-understood', 'The answer of aclanthology.org is no BibTeX. Try again later.');
  }
  const { editor: _, ...reference } = record.reference;
  if (reference.DOI !== undefined) delete reference.URL;
  return { ...record, reference };
}
