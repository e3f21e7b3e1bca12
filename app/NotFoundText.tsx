import { getWords } from '../lib/language/getWords';
import { href } from '../lib/url/href';
import { getCollection } from './collection';

/**
 * In dev: what stands at an address that is none. In a release the server sends 404.html. It has no style sheet of its
 * own, which Next would have every note preload.
 */
export async function NotFoundText() {
  const { site } = await getCollection();
  const words = getWords(site.lang);
  return (
    <div className="prose">
      <h1>{words.notFoundTitle}</h1>
      <p>{words.notFoundText}</p>
      <p>
        <a href={href('/')}>{words.backHome}</a>
      </p>
    </div>
  );
}
