/** What stands for a sign of TeX's in text. Braces are commands: BibTeX counts them, also behind a backslash. */
const signs: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
};

/** Signs of TeX's, and the second of two signs that TeX makes one of: `--`, `''`, ` `` `, `,,`, `` ?` `` and `` !` ``. */
const special = /[\\{}~^$&%#_]|(?<=-)-|(?<=')'|(?<=[`?!])`|(?<=,),/g;

/** Text as it stands in a value of a .bib file, in UTF-8, to be printed as it is; blanks in a row are one. */
export function textToTex(text: string): string {
  return escapeSigns(tidyBlanks(text));
}

/**
 * A title as it stands in a .bib file: styles make small letters of capitals, so words with one behind their first letter
 * (`DDPM`, `LoRA`) are protected by braces.
 */
export function titleToTex(title: string): string {
  const pieces = tidyBlanks(title).split(/([\p{L}\p{N}]+)/u);
  return pieces.map((piece) => (/.\p{Lu}/u.test(piece) ? `{${piece}}` : escapeSigns(piece))).join('');
}

function tidyBlanks(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function escapeSigns(text: string): string {
  return text.replace(special, (sign) => signs[sign] ?? `{}${sign}`);
}
