import { decodeEntities } from '../html/decodeEntities';
import { keepFormula, standsAlone } from './formula';
import { attributeOf, readTagAt } from './readTagAt';
import type { Source } from './Source';

/** Services that draw the TeX in an address as an image, and how that address goes on before the TeX. */
const services = [
  /^(?:https?:)?\/\/(?:latex\.codecogs\.com|latex-staging\.easygenerator\.com)\/(?:gif|png|svg|pdf|emf|swf|eqnedit)?(?:\.(?:latex|image|download|php))?\?(?:latex=)?/i,
  /^(?:https?:)?\/\/(?:www\.)?zhihu\.com\/equation\?tex=/i,
  /^(?:https?:)?\/\/render\.githubusercontent\.com\/render\/math\?(?:[a-z]+=[^&]*&)*math=/i,
  /^(?:https?:)?\/\/math\.(?:now\.sh|vercel\.app)\/?\?(?:[a-z]+=[^&]*&)*(?:from|inline)=/i,
  /^(?:https?:)?\/\/chart\.(?:apis\.)?google(?:apis)?\.com\/chart\?(?:[a-z]+=[^&]*&)*chl=/i,
  /^(?:https?:)?\/\/(?:i\.upmath\.me|tex\.s2cms\.ru)\/(?:svg|png)\//i,
];

/** Commands of CodeCogs that only say how large and in which font. */
const looks =
  /\\(?:dpi\{\d+\}|\d+dpi|inline|bg_[a-z]+|bg\{[^{}]*\}|fn_[a-z]+|fn\{[^{}]*\}|tiny|small|normal|large|Large|LARGE|huge|mathrm\{\})(?![A-Za-z])\s*/g;

/** The TeX that an image's address holds; undefined when it is an address of any other kind. */
function readEquation(url: string): string | undefined {
  const plain = decodeEntities(url.trim());
  const begin = services.map((service) => service.exec(plain)?.[0]).find((found) => found !== undefined);
  if (begin === undefined) return undefined;
  const rest = plain
    .slice(begin.length)
    .replace(/&(?:space|#32);?/gi, ' ')
    .replace(/&plus;/gi, '+')
    .replace(/&(?:mode|color|bg|size|dl|cht|chs|chf|chco|id)=[^&]*/g, '');
  // Where a plus is written out, the bare one is a blank.
  const spaced = /%2B/i.test(rest) ? rest.replaceAll('+', ' ') : rest;
  const tex = decode(spaced)
    .replace(looks, '')
    .replace(/(?:\\\\\s*)+$/, '')
    .trim();
  return tex === '' ? undefined : tex;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign of TeX stands as it is.
    return text.replace(/%([0-9A-F]{2})/gi, (whole, code: string) =>
      Number.parseInt(code, 16) < 0x80 ? String.fromCharCode(Number.parseInt(code, 16)) : whole,
    );
  }
}

/** `![](https://latex.codecogs.com/svg.latex?x_1)`. */
export function readEquationImage(source: Source): boolean {
  const { text, at } = source;
  const opening = /^!\[(?:[^[\]\n]|\[[^[\]\n]*\]){0,500}\]\(\s*<?/.exec(text.slice(at, at + 600))?.[0];
  if (opening === undefined) return false;
  const from = at + opening.length;
  let depth = 0;
  let to = from;
  for (; to < Math.min(text.length, from + 4_000); to++) {
    const sign = text[to] ?? '';
    if (/[\s<>]/.test(sign) || (sign === ')' && depth === 0)) break;
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
  }
  const close = /^>?(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)/.exec(text.slice(to, to + 1_000))?.[0];
  return close !== undefined && keepEquation(source, text.slice(from, to), to + close.length);
}

/** The same as `<img>`, and in the link to the service's editor that CodeCogs writes around it. */
export function readEquationTag(source: Source): boolean {
  const { text, at } = source;
  const tag = readTagAt(text, at);
  if (!tag || tag.closing) return false;
  if (tag.name.toLowerCase() === 'img') return keepEquation(source, attributeOf(tag.attributes, 'src'), tag.end);
  if (tag.name.toLowerCase() !== 'a' || !/codecogs\.com\/eqnedit/.test(attributeOf(tag.attributes, 'href')))
    return false;
  const image = readTagAt(text, tag.end);
  const close = image && /^\s*<\/a\s*>/i.exec(text.slice(image.end, image.end + 20))?.[0];
  if (image?.name.toLowerCase() !== 'img' || close === undefined) return false;
  return keepEquation(source, attributeOf(image.attributes, 'src'), image.end + close.length);
}

function keepEquation(source: Source, url: string, end: number): boolean {
  const tex = readEquation(url);
  if (tex === undefined) return false;
  const { alone } = standsAlone(source.text, source.at, end);
  source.work.decisions.note(
    source.line,
    'image-formula',
    'An image that a service drew of TeX is the formula itself.',
  );
  keepFormula(source, { tex, display: alone, block: alone }, end);
  return true;
}
