import { matchBracketedKey } from './matchCitationKey';

/** The keys of all citations in a text of Pandoc's, as its `nocite` is one: `@a, @b; see @{c}`. In order, each once. */
export function listKeys(text: string): string[] {
  const keys = new Set<string>();
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const matched = matchBracketedKey(text, at);
    if (!matched) continue;
    keys.add(matched.key);
    at = matched.end - 1;
  }
  return [...keys];
}
