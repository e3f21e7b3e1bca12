import { findCrossrefPaper } from './crossref';
import { workSchema, workToRecord } from './cslRecord';
import { findDatacitePaper } from './datacite';
import type { PaperRecord } from './PaperRecord';
import { parseJson } from './parseJson';
import { ask } from './request';
import { ServiceError } from './ServiceError';
import type { Services } from './Services';

/**
 * The record of a DOI: from Crossref or DataCite, which most are registered with, else from whichever agency doi.org
 * sends the question to. Throws a ServiceError when none knows it.
 */
export async function findDoiPaper(doi: string, services: Services): Promise<PaperRecord> {
  for (const find of [findCrossrefPaper, findDatacitePaper, negotiate]) {
    try {
      return await find(doi, services);
    } catch (error) {
      if (!(error instanceof ServiceError) || error.problem !== 'not-found') throw error;
    }
  }
  throw new ServiceError('not-found', `No paper has the DOI ${doi}. See whether it is right.`);
}

/** Content negotiation (https://citation.crosscite.org/docs.html). */
function negotiate(doi: string, services: Services): Promise<PaperRecord> {
  const address = `https://doi.org/${doi.split('/').map(encodeURIComponent).join('/')}`;
  const accept = 'application/vnd.citationstyles.csl+json';
  return ask({ address, accept, parse: (text) => workToRecord(parseJson(text, workSchema, 'doi.org')) }, services);
}
