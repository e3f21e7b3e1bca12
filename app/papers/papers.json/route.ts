import { referenceToCsl } from '../../../lib/bibliography/referenceToCsl';
import { libraryOf } from '../../../lib/collection/papers';
import { getCollection } from '../../collection';

export const dynamic = 'force-static';

/** The library as CSL-JSON. */
export async function GET(): Promise<Response> {
  const { all } = libraryOf(await getCollection());
  const records = all.map(({ reference }) => referenceToCsl(reference));
  return new Response(`${JSON.stringify(records, null, 2)}\n`, {
    headers: { 'content-type': 'application/vnd.citationstyles.csl+json; charset=utf-8' },
  });
}
