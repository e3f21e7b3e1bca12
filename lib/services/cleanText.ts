/** Control, direction and invisible characters, which no field of a record needs; the joiners are letters' own. */
const unseen = /(?![\t\n\r])[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

/**
 * What a service says, in NFC and without characters that nobody sees and half pairs of surrogates. Comes before
 * anything is made of a text: what is left out of it must not make markup of what was none.
 */
export function cleanText(text: string): string {
  return text
    .replace(unseen, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .normalize('NFC');
}
