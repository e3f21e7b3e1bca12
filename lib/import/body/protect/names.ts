import { keepBracketedCite, keepCitationGroup } from './citation';
import { readEquationImage } from './equationImage';
import { lineEnd, lineStart } from './lines';
import { readEmptyLink } from './mystRoles';
import { keepNamed } from './namedLink';
import type { Place, Reader } from './protect';
import type { Source } from './Source';
import { closeSpan, findBracket, readInserted, readScript, readSpan } from './spans';

/** `[`: Obsidian's links, `[TOC]`, citations in brackets, words with attributes. */
export const readBracket: Reader = (source, place) =>
  readWikiLink(source) ||
  readContents(source) ||
  readEmptyLink(source, place) ||
  keepBracketedCite(source) ||
  keepCitationGroup(source) ||
  readSpan(source, place);

/** `![[image.png|300]]`, and what else Obsidian embeds. */
export const readBang: Reader = (source) => readEquationImage(source) || readEmbed(source);

function readEmbed(source: Source): boolean {
  const { text, at, work, line } = source;
  const [whole, target = '', size] =
    /^!\[\[([^[\]|\n]{1,300}?)(?:\\?\|([^[\]\n]{0,300}))?\]\](?!\()/.exec(text.slice(at, at + 610)) ?? [];
  if (whole === undefined) return false;
  const end = at + whole.length;
  const words = size && !/^\d+(?:x\d+)?$/.test(size.trim()) ? size.trim() : '';
  if (/\.(?:png|jpe?g|gif|svg|webp|avif|bmp|mp4|webm)$/i.test(target.trim())) {
    const url = target.trim();
    source.keep({ type: 'node', node: { type: 'image', url, alt: words, title: null, data: { byName: true } } }, end);
    return true;
  }
  work.decisions.lose(line, 'embed-linked', `\`${target.trim()}\` was embedded here; a link to it stands here now.`);
  keepLink(source, target, words || nameOf(target), end);
  return true;
}

const looksNamed = /[\p{L}]/u;

function readWikiLink(source: Source): boolean {
  const { text, at, work } = source;
  const [whole, target = '', alias] =
    /^\[\[([^[\]|\n]{1,300})(?:\\?\|([^[\]\n]{0,300}))?\]\](?![([])/.exec(text.slice(at, at + 610)) ?? [];
  if (whole === undefined || !looksNamed.test(target)) return false;
  const isVault = work.surroundings.kind === 'obsidian';
  const [, block] = /^#\^([A-Za-z0-9-]+)$/.exec(target.trim()) ?? [];
  if (isVault && block !== undefined && new RegExp(`\\$\\$[ \\t]*\\n?[ \\t]*\\^${block}[ \\t]*$`, 'm').test(text)) {
    source.keep({ type: 'reference', command: 'eqref', key: block }, at + whole.length);
    return true;
  }
  if (!isVault && /[,;={}()]/.test(target)) return false;
  keepLink(source, target.replace(/\\$/, ''), alias?.trim() || nameOf(target), at + whole.length);
  return true;
}

function keepLink(source: Source, target: string, words: string, end: number): void {
  const name = target.trim();
  keepNamed(source, { name, found: source.work.surroundings.resolveName(name, source.line), words }, end);
}

/** What a link shows when it has no words of its own: `note#heading` as Obsidian does. */
function nameOf(target: string): string {
  const [note = '', heading] = target
    .trim()
    .replace(/#page=\d+$/, '')
    .split('#');
  if (heading === undefined || heading.startsWith('^'))
    return note.replace(/^.*\//, '').replace(/\.md$/, '') || target.replace(/^#\^/, '');
  return note === '' ? heading : `${note.replace(/^.*\//, '')} > ${heading}`;
}

/** `[TOC]` and `[[toc]]` on a line of their own: our pages have their contents. */
function readContents(source: Source): boolean {
  const { text, at } = source;
  const [whole] = /^\[\[?_?_?TOC_?_?\]\]?[ \t]*(?=\n|$)/i.exec(text.slice(at, at + 40)) ?? [];
  if (whole === undefined || text.slice(lineStart(text, at), at).trim() !== '') return false;
  source.work.decisions.note(source.line, 'contents-dropped', 'The list of contents is made by the page itself.');
  source.keep({ type: 'nothing' }, at + whole.length);
  return true;
}

/** Obsidian's `%%comment%%`. */
export const readPercent: Reader = (source) => {
  const { text, at, work, line } = source;
  if (work.surroundings.kind !== 'obsidian' || !text.startsWith('%%', at)) return false;
  const close = text.indexOf('%%', at + 2);
  if (close < 0) return false;
  work.decisions.lose(line, 'comment-dropped', 'A comment of Obsidian is not in the note.');
  source.keep({ type: 'nothing' }, close + 2);
  return true;
};

/** `==highlight==`. */
export const readEquals: Reader = (source, place) => {
  const { text, at, work } = source;
  if (closeSpan(source, place)) return true;
  const { kind } = work.surroundings;
  if (
    !text.startsWith('==', at) ||
    /[=<>!A-Za-z0-9]/.test(text[at - 1] ?? '') ||
    !/^[^\s=]/.test(text.slice(at + 2, at + 3))
  )
    return false;
  const close = text.indexOf('==', at + 2);
  const content = text.slice(at + 2, close);
  if (
    !['obsidian', 'mkdocs'].includes(kind) ||
    close < 0 ||
    close > place.paragraphEnd ||
    /\s$|[\n`]/.test(content) ||
    text[close + 2] === '='
  )
    return false;
  place.spans.set(close, { text: '</mark>', end: close + 2 });
  source.put('<mark>', at + 2);
  return true;
};

/** `^[note]` of Pandoc and Obsidian, and Obsidian's `^block-id` at the end of a line. */
export const readCaret: Reader = (source, place) =>
  readNote(source, place) || readBlockId(source) || readInserted(source) || readScript(source, place);

function readNote(source: Source, { spans, paragraphEnd }: Place): boolean {
  const { text, at, work } = source;
  if (text[at + 1] !== '[' || !['obsidian', 'markdown', 'quarto'].includes(work.surroundings.kind)) return false;
  const close = findBracket(text, at + 1, Math.min(paragraphEnd, at + 2_000));
  if (close === undefined) return false;
  spans.set(close, { text: '</d-footnote>', end: close + 1 });
  source.put('<d-footnote>', at + 2);
  return true;
}

/** `]`: where a note ends that `^[` began, words with attributes, or the words of a link. */
export const readBracketEnd: Reader = (source, place) => closeSpan(source, place) || readSpacedFragment(source);

/** `](#some part)`: kramdown and Obsidian take an anchor with spaces in it, CommonMark takes none. */
function readSpacedFragment(source: Source): boolean {
  const { text, at } = source;
  const [whole, fragment] = /^\]\((#[^\s()<>"']+(?: [^\s()<>"']+)+)\)/.exec(text.slice(at, at + 300)) ?? [];
  if (whole === undefined || fragment === undefined) return false;
  if (!text.slice(lineStart(text, at), at).includes('[')) return false;
  source.put(`](${fragment.replaceAll(' ', '%20')})`, at + whole.length);
  return true;
}

function readBlockId(source: Source): boolean {
  const { text, at, work } = source;
  if (work.surroundings.kind !== 'obsidian' || !/^[\s]?$/.test(text[at - 1] ?? '')) return false;
  const [whole] = /^\^[A-Za-z0-9-]+[ \t]*$/.exec(text.slice(at, Math.min(lineEnd(text, at), at + 80))) ?? [];
  if (whole === undefined) return false;
  work.decisions.note(
    source.line,
    'block-id-dropped',
    'The name of a block that only Obsidian knows is not in the note.',
  );
  source.put('', at + whole.length);
  return true;
}
