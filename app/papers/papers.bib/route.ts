import { referenceToBibtex } from '../../../lib/bibliography/bib/referenceToBibtex';
import { libraryOf } from '../../../lib/collection/papers';
import { getCollection } from '../../collection';

export const dynamic = 'force-static';

/** The library as BibTeX. */
export async function GET(): Promise<Response> {
  const { all } = libraryOf(await getCollection());
  const text = all.map(({ reference }) => `${referenceToBibtex(reference)}\n`).join('\n');
  return new Response(text, { headers: { 'content-type': 'application/x-bibtex; charset=utf-8' } });
}
