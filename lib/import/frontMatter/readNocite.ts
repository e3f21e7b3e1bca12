import { listKeys } from '../../bibliography/citation/listKeys';
import { checkCitationKey } from '../../frontMatter/fields/citationKey';
import { asCode } from '../../yaml/asCode';
import type { Decision } from '../Conversion';
import { readItems } from './readLists';

/** What Pandoc's and Quarto's `nocite` (https://pandoc.org/MANUAL.html#including-uncited-items-in-the-bibliography) names. */
export interface Nocite {
  /** Each once. */
  keys: string[];
  /** Whether it names every reference there is: `@*`. */
  isAll: boolean;
  /** Pieces that name nothing that ours can. */
  rest: string[];
}

/** Reads citations in a text, a list of such texts, and our own list of keys; undefined for a value of another form. */
export function readNocite(value: unknown): Nocite | undefined {
  const texts: unknown[] = Array.isArray(value) ? value : [value];
  if (!texts.every((text) => typeof text === 'string')) return undefined;
  const isKey = (piece: string) => 'value' in checkCitationKey(piece);
  const isEvery = (piece: string) => piece === '@*' || piece === '*';
  const pieces = texts.flatMap((text) => {
    if (text.includes('@')) return readCitations(text);
    return isKey(text) ? [text.trim()] : readItems(text);
  });
  const named = pieces.filter((piece) => !isEvery(piece));
  return {
    keys: [...new Set(named.filter(isKey))],
    isAll: pieces.some(isEvery),
    rest: named.filter((piece) => !isKey(piece)),
  };
}

/** What of it is not taken over; its author is to know. */
export function tellNocite({ isAll, rest }: Nocite): Pick<Decision, 'kind' | 'message'>[] {
  const all = '`@*` under `nocite` lists every reference, which ours cannot: name those you want by their keys.';
  return [
    ...(isAll ? [{ kind: 'nocite-all', message: all }] : []),
    ...rest.map((text) => ({
      kind: 'nocite-dropped',
      message: `${asCode(text)} under \`nocite\` is no citation key, and is left out.`,
    })),
  ];
}

/** Of citations the keys count, and nothing that is said beside them; a text without any is given as it is. */
function readCitations(text: string): string[] {
  const keys = [...listKeys(text), ...(/(?<!\S)-?@\*/.test(text) ? ['@*'] : [])];
  return keys.length > 0 ? keys : [text.trim()];
}
