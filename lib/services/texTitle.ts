import { Parser } from 'htmlparser2';
import { parseBib } from '../bibliography/parseBib';
import { richMarkup, textToRich } from '../bibliography/richText';
import { isDollarMath } from '../dialect/mathRules';
import { cleanText } from './cleanText';

/**
 * A title as services that have plain text give it, with formulas between dollars and TeX for accents, as a rich field.
 * What is no TeX that can be read stays as it is. Words with a capital behind their first letter (`DDPM`, `LoRA`) are
 * protected: styles make small letters of others.
 */
export function texToRich(text: string, isTitle = true): string {
  const title = text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\$\$([^$]+)\$\$/g, '$$$1$$')
    .trim();
  const rich = (/[\\$~]|``|''/.test(title) && readTitle(title)) || textToRich(title);
  return isTitle ? protectCapitals(rich) : rich;
}

/** Read as the field of an entry; signs that mean something in a .bib file only are escaped. */
function readTitle(title: string): string | undefined {
  if (!isBalanced(title)) return undefined;
  const pieces = title.split(/(\$(?:\\.|[^$\\])+\$)/);
  const isFormula = (piece: string) => isDollarMath(piece.slice(1, -1), '', '') && !/(?<!\\)[%#&@]/.test(piece);
  if (pieces.some((piece, index) => index % 2 === 1 && !isFormula(piece))) return undefined;
  const field = pieces.map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/(?<!\\)[%#&_^$]/g, '\\$&')));
  const { references, faults } = parseBib(`@misc{key,\n  title = {${field.join('')}},\n}`);
  const found = references[0]?.title;
  return references.length === 1 && faults.length === 0 && !found?.includes('\\') ? found : undefined;
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const [brace] of text.matchAll(/\\[^\n]|[{}]/g)) {
    if (brace === '\\{' || brace === '\\}') return false;
    depth += brace === '{' ? 1 : brace === '}' ? -1 : 0;
    if (depth < 0) return false;
  }
  return depth === 0 && !/\\$/.test(text);
}

const kept: Readonly<Record<string, string>> = {
  i: 'i',
  em: 'i',
  italic: 'i',
  b: 'b',
  strong: 'b',
  bold: 'b',
  sub: 'sub',
  sup: 'sup',
};

/** A title or another text with HTML or JATS in it, as Crossref has them, as a rich field. */
export function markupToRich(markup: string, isTitle = true): string {
  let rich = '';
  let text = '';
  // The parser gives a text in pieces, and `<` and `i>` are markup only once they are together.
  const add = (tag: string) => {
    rich += textToRich(cleanText(text)) + tag;
    text = '';
  };
  const elementOf = (name: string) => kept[name.replace(/^.*:/, '')];
  const parser = new Parser(
    {
      onopentagname: (name) => add(elementOf(name) ? `<${elementOf(name)}>` : ''),
      ontext: (piece) => {
        text += piece;
      },
      onclosetag: (name) => add(elementOf(name) ? `</${elementOf(name)}>` : ''),
    },
    { decodeEntities: true },
  );
  // Some records are escaped twice, and hold `&amp;amp;`.
  parser.end(markup.replace(/&amp;(?=#?\w+;)/g, '&'));
  add('');
  const tidied = rich.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return isTitle ? protectCapitals(tidied) : tidied;
}

function protectCapitals(rich: string): string {
  let out = '';
  let at = 0;
  let spans = 0;
  const guard = (text: string) =>
    spans > 0 ? text : text.replace(/[\p{L}\p{N}]+/gu, (word) => (/.\p{Lu}/u.test(word) ? nocase(word) : word));
  for (const found of rich.matchAll(richMarkup)) {
    out += guard(rich.slice(at, found.index)) + found[0];
    if (found[2] === 'span') spans += found[1] === '/' ? -1 : 1;
    at = found.index + found[0].length;
  }
  return out + guard(rich.slice(at));
}

function nocase(word: string): string {
  return `<span class="nocase">${word}</span>`;
}
