import { isHtmlElement, isVoidElement } from '../html/elementNames';
import { readConfiguredMacros } from '../tex/configuredMacros';
import { writeCitation } from './citation';
import { copyCode } from './code';
import { dropComponent, isComponent, readComponent } from './component';
import { readEquationTag } from './equationImage';
import { keepFormula } from './formula';
import { resolveLiquid } from './liquidValue';
import type { Place, Reader } from './protect';
import { attributeOf, readTagAt, type Tag } from './readTagAt';
import type { Source } from './Source';

/** Elements whose text is not read: what stands in them is code, or nothing that a note shows. */
const opaque = new Set(['pre', 'code', 'textarea', 'xmp', 'd-code', 'dt-code', 'math', 'svg', 'samp', 'tt', 'kbd']);

/** Elements that are blocks, and that HTML never closes by itself. */
const blocks = new Set('div section article aside center figure details table ul ol dl blockquote'.split(' '));

/** `<`: comments, tags, formulas in elements, and signs that only look like tags. */
export const readTag: Reader = (source, place) => {
  const { text, at } = source;
  if (text.startsWith('<!--', at)) return readComment(source);
  const address = findAddressEnd(text, at);
  if (address !== undefined) {
    source.copy(address);
    return true;
  }
  const tag = readTagAt(text, at);
  if (!tag) return false;
  return readEquationTag(source) || readSpecial(source, tag) || readOrdinary(source, tag, place);
};

/** Where `<https://…>` ends, or the address of a link in angle brackets. */
function findAddressEnd(text: string, at: number): number | undefined {
  const piece = text.slice(at, at + 2_000);
  const isTarget = /\](?:\(|:[ \t]*)$/.test(text.slice(Math.max(0, at - 10), at));
  const [address] =
    /^<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>/.exec(piece) ??
    (isTarget ? /^<[^<>\n]*>/.exec(piece) : null) ??
    [];
  return address === undefined ? undefined : at + address.length;
}

function readComment(source: Source): boolean {
  const { text, at, work, line } = source;
  const close = text.indexOf('-->', at + 4);
  if (close < 0) {
    source.keep({ type: 'text' }, at + 4);
    return true;
  }
  const content = text.slice(at + 4, close).trim();
  if (content !== '' && !/^(?:more|excerpt|truncate)$/i.test(content)) {
    work.decisions.lose(line, 'comment-dropped', 'A comment of HTML is not in the note.');
  }
  source.keep({ type: 'nothing' }, close + 3);
  return true;
}

/** Elements that hold formulas, citations or programs. */
function readSpecial(source: Source, tag: Tag): boolean {
  if (tag.closing) return false;
  const name = tag.name.toLowerCase();
  if (name === 'd-cite' || name === 'dt-cite') return readCite(source, tag);
  if (name === 'd-math' || name === 'dt-math')
    return readMath(
      source,
      tag,
      tag.attributes.some(({ name }) => name === 'block'),
    );
  if ((name === 'd-code' || name === 'dt-code') && readCodeBlock(source, tag)) return true;
  if (name === 'math') return readMathMl(source, tag);
  if (name !== 'script' && name !== 'style') return false;
  const type = attributeOf(tag.attributes, 'type');
  if (name === 'script' && /^math\/tex/.test(type)) return readMath(source, tag, /mode\s*=\s*display/.test(type));
  const close = findClose(source.text, name, tag.end);
  if (name === 'script') readConfiguredMacros(source.text.slice(tag.end, close?.start ?? tag.end), source.work);
  source.work.decisions.lose(source.line, `${name}-dropped`, `\`<${name}>\` is not in the note: notes hold no code.`);
  source.keep({ type: 'nothing' }, close?.end ?? tag.end);
  return true;
}

function readCite(source: Source, tag: Tag): boolean {
  const keys = attributeOf(tag.attributes, 'key') || attributeOf(tag.attributes, 'bibtex-key');
  const close = /^\s*<\/dt?-cite\s*>/i.exec(source.text.slice(tag.end, tag.end + 40))?.[0].length ?? 0;
  const written = writeCitation(keys.split(','), source);
  if (written === undefined) {
    source.work.decisions.lose(source.line, 'citation-empty', 'A `<d-cite>` without a key is not in the note.');
    source.keep({ type: 'nothing' }, tag.end + close);
  } else source.keep({ type: 'source', source: written }, tag.end + close);
  return true;
}

function readMath(source: Source, tag: Tag, display: boolean): boolean {
  const close = findClose(source.text, tag.name, tag.end);
  if (!close) return false;
  // No formula holds another: a second opening was meant to close this one.
  const again = findOpening(source.text, tag.name, tag.end, close.start);
  const { start, end } = again ?? close;
  keepFormula(source, { tex: source.text.slice(tag.end, start), display, block: display }, end);
  return true;
}

/** Distill's code over several lines. Unlike its own element `<pre>` may hold blank lines, and its indentation is the page's. */
function readCodeBlock(source: Source, tag: Tag): boolean {
  const close = findClose(source.text, tag.name, tag.end);
  const code = close ? source.text.slice(tag.end, close.start) : '';
  if (!close || !(code.trim().includes('\n') || tag.attributes.some(({ name }) => name === 'block'))) return false;
  const lines = code.replace(/^[ \t]*\n|\n[ \t]*$/g, '').split('\n');
  const written = lines.filter((line) => line.trim() !== '');
  const indent = Math.min(...written.map((line) => line.length - line.trimStart().length));
  const language = attributeOf(tag.attributes, 'language').replace(/[^\w+#-]/g, '');
  const text = lines.map((line) => line.slice(indent).trimEnd()).join('\n');
  source.put(`\n\n<pre language="${language}">\n${text}\n</pre>\n\n`, close.end);
  return true;
}

/** MathML that carries its TeX along. */
function readMathMl(source: Source, tag: Tag): boolean {
  const close = findClose(source.text, 'math', tag.end);
  const content = close ? source.text.slice(tag.end, close.start) : '';
  const tex = /<annotation\s[^>]*encoding\s*=\s*["']?application\/x-tex["']?[^>]*>([\s\S]*?)<\/annotation>/i.exec(
    content,
  )?.[1];
  if (!close || tex === undefined) return false;
  const display = attributeOf(tag.attributes, 'display') === 'block';
  keepFormula(source, { tex, display, block: false }, close.end);
  return true;
}

/** A tag is written anew in the plain form that every parser reads; what is no element of HTML is text. */
function readOrdinary(source: Source, tag: Tag, place: Place): boolean {
  const name = tag.name.toLowerCase();
  if (!isHtmlElement(name)) return readUnknown(source, tag, place);
  if (name === 'p' || name === 'div') place.inHtml = true;
  if (isTooDeep(tag, name, place)) {
    source.keep({ type: 'nothing' }, tag.end);
    return true;
  }
  const isMarkdown = tag.attributes.some(({ name, value }) => name === 'markdown' && value !== '0');
  const paired = tag.selfClosing && !isVoidElement(name) ? `</${name}>` : '';
  const blank = isMarkdown && !tag.closing ? '\n\n' : '';
  if (isMarkdown) place.inHtml = false;
  source.put(writeTag(tag, source) + paired + blank, tag.end);
  if (!tag.closing && !tag.selfClosing && opaque.has(name)) copyOpaque(source, name, place);
  return true;
}

/** Deeper than any page: the parsers behind call themselves for each element in another. */
const deepest = 60;

/** Counts what opens and closes; whether so much is open already that this is left out. */
function isTooDeep({ closing, selfClosing }: Tag, name: string, place: Place): boolean {
  if (isVoidElement(name) || selfClosing) return false;
  const key = blocks.has(name) ? 'depth' : 'inlineDepth';
  if (closing) {
    place[key] = Math.max(0, place[key] - 1);
    return false;
  }
  if (place[key] >= deepest) return true;
  if (!closes.has(name)) place[key]++;
  return false;
}

/** What ends by itself where its like begins. */
const closes = new Set('p li td th tr dt dd thead tbody option'.split(' '));

/** A component of MDX is told and taken out, an element that only carries a look too; other names are words in brackets. */
function readUnknown(source: Source, tag: Tag, place: Place): boolean {
  const { name, closing, attributes } = tag;
  const { components } = place;
  if (isComponent(tag, source)) {
    if (!readComponent(source, tag)) dropComponent(source, tag, place);
    return true;
  }
  const hasLook = attributes.some(({ name }) => ['style', 'class', 'classname', 'id'].includes(name));
  if (closing ? components.has(name) : hasLook) {
    components.add(name);
    source.keep({ type: 'nothing' }, tag.end);
  } else source.keep({ type: 'text' }, tag.end);
  return true;
}

function copyOpaque(source: Source, name: string, place: Place): void {
  const close = findClose(source.text, name, source.at);
  const limit = ['code', 'samp', 'tt', 'kbd'].includes(name) ? place.paragraphEnd : source.text.length;
  if (close && close.start <= limit) copyCode(source, close.start);
}

function writeTag({ name, closing, attributes }: Tag, source: Source): string {
  if (closing) return `</${name.toLowerCase()}>`;
  const written = attributes
    .filter(({ name }) => !/^on/.test(name))
    .map(({ name, value }) => {
      if (value === undefined) return ` ${name}`;
      const resolved = resolveLiquid(value, source).replace(/\s*\n\s*/g, ' ');
      return ` ${name}="${resolved.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`;
    });
  return `<${name.toLowerCase()}${written.join('')}>`;
}

function findOpening(text: string, name: string, from: number, to: number): { start: number; end: number } | undefined {
  const found = new RegExp(`<${name}(?:\\s[^<>]*)?>`, 'i').exec(text.slice(from, to));
  return found ? { start: from + found.index, end: from + found.index + found[0].length } : undefined;
}

function findClose(text: string, name: string, from: number): { start: number; end: number } | undefined {
  const closing = new RegExp(`</${name}\\s*>`, 'gi');
  closing.lastIndex = from;
  const found = closing.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}
