import type { Node } from '../Node';
import { keepFormula, standsAlone } from './formula';
import type { WriteTag } from './liquid';
import { readArguments } from './liquidValue';
import { keepNamed } from './namedLink';
import { writeAlertBlock, writeDetailsBlock, writeFence, writeVideoLink } from './pieces';
import { protectPiece } from './protect';
import type { Source } from './Source';

/** Where the tag that closes `name` begins and ends; undefined when it never comes. */
function findEnd({ text }: Source, name: string, from: number): { to: number; end: number } | undefined {
  const close = new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`, 'gi');
  close.lastIndex = from;
  const found = close.exec(text);
  return found ? { to: found.index, end: found.index + found[0].length } : undefined;
}

/** `{% asset_img [class] a.png [width] [height] ["title" "alt"] %}`; words without quotes are a title too. */
const writeImage: WriteTag = (source, rest, end) => {
  // Hexo takes two quoted texts in quotes.
  const { bare, named } = readArguments(rest.replace(/'\s*("[^']*")\s*'/g, '$1'));
  const at = bare.findIndex((word) => /\.\w{2,5}$|\//.test(word));
  const url = bare[at];
  if (url === undefined) return false;
  const words = bare.slice(at + 1).filter((word) => !/^\d+(?:px|%)?$/.test(word));
  const isQuoted = /["']\s*$/.test(rest);
  const alt = named.alt ?? (isQuoted ? (words[1] ?? words[0] ?? '') : words.join(' '));
  const title = named.title ?? (isQuoted && words[1] !== undefined && words[0] !== words[1] ? words[0] : undefined);
  const node: Node = { type: 'image', url, alt, title: title || null };
  source.keep({ type: 'node', node }, end);
  return true;
};

/** `{% post_link name words %}`. */
const writePostLink: WriteTag = (source, rest, end) => {
  const [target = '', ...others] = readArguments(rest).bare;
  const [path = '', fragment] = target.split('#');
  const found = source.work.surroundings.resolveName(target, source.line);
  const shown = others.filter((word) => !/^(?:true|false)$/.test(word)).join(' ');
  const words = shown || found?.title || (fragment ?? path.replace(/^.*\//, ''));
  keepNamed(source, { name: target, found, words }, end);
  return true;
};

/** `{% asset_link a.pdf words %}` and `{% link words url %}`, `{% btn url, words, … %}`. */
const writeLink: WriteTag = (source, rest, end) => {
  const parts = rest.includes(',') ? rest.split(',').map((part) => part.trim()) : readArguments(rest).bare;
  const at = Math.max(
    0,
    parts.findIndex((part) => /^(?:https?:|\/)|\.\w{2,5}$/.test(part)),
  );
  const url = parts[at];
  if (url === undefined) return false;
  const words = (at === 0 ? parts.slice(1, rest.includes(',') ? 2 : undefined) : parts.slice(0, at)).join(' ') || url;
  const text: Node = { type: 'text', value: words };
  source.keep({ type: 'node', node: { type: 'link', url, title: null, children: [text] } }, end);
  return true;
};

/** `{% note info %}…{% endnote %}` of NexT and Butterfly. */
const writeNote: WriteTag = (source, rest, end, name) => {
  const close = findEnd(source, name, end);
  if (!close) return false;
  const { bare } = readArguments(rest);
  const title = bare.slice(1).find((word) => !/^(?:no-icon|simple|flat|modern|disabled|fa\w*|fa-[\w-]+)$/.test(word));
  const inside = protectPiece(source.text.slice(end, close.to).trim(), source.line, source.work);
  return writeAlertBlock(source, bare[0] ?? 'note', title, inside, close.end);
};

/** `{% blockquote author, source %}…{% endblockquote %}` and themes' centred ones. */
const writeQuote: WriteTag = (source, rest, end, name) => {
  const close = findEnd(source, name, end);
  if (!close) return false;
  const inside = protectPiece(source.text.slice(end, close.to).trim(), source.line, source.work);
  const from = rest.trim() === '' || name !== 'blockquote' ? [] : ['', `— ${rest.trim()}`];
  const lines = [...inside.split('\n'), ...from].map((line) => `> ${line}`.trimEnd());
  source.put(`\n${lines.join('\n')}\n`, close.end);
  return true;
};

/** What a reader unfolds: `{% fold info @Title %}`, `{% hideToggle Title %}`, `{% spoiler Title %}`. */
const writeFolded: WriteTag = (source, rest, end, name) => {
  const close = findEnd(source, name, end);
  if (!close) return false;
  const title = /@(.*)$/.exec(rest)?.[1] ?? rest.split(',')[0] ?? '';
  const inside = protectPiece(source.text.slice(end, close.to).trim(), source.line, source.work);
  return writeDetailsBlock(source, title.replace(/["']/g, '').trim() || '…', inside, close.end);
};

/** hexo-math's `{% math %}…{% endmath %}`. */
const writeMath: WriteTag = (source, _, end, name) => {
  const close = findEnd(source, name, end);
  if (!close) return false;
  const tex = source.text.slice(end, close.to);
  const { alone } = standsAlone(source.text, source.at, close.end);
  keepFormula(source, { tex, display: alone, block: alone }, close.end);
  return true;
};

/** `{% codeblock title lang:js url %}`, and `{% codeblock js %}`. */
const writeCode: WriteTag = (source, rest, end, name) => {
  const lang = /(?:^|\s)lang:(\S+)/.exec(rest)?.[1] ?? /^[\w+#-]+$/.exec(rest.trim())?.[0] ?? '';
  return writeFence(source, `end${name}`, lang, end);
};

const writeEmbed =
  (words: string, address: (id: string) => string): WriteTag =>
  (source, rest, end) => {
    const [id] = readArguments(rest).bare;
    return id !== undefined && writeVideoLink(source, /^https?:|^\//.test(id) ? id : address(id), words, end);
  };

/** `{% label primary@words %}`: the words. */
const writeLabel: WriteTag = (source, rest, end) => {
  source.put(rest.replace(/^\s*\w*\s*@/, '').trim(), end);
  return true;
};

/** The tags of Hexo, and of its themes NexT, Butterfly and Fluid, by their names in small letters. */
export const hexoTags: Record<string, WriteTag | undefined> = {
  asset_img: writeImage,
  img: writeImage,
  image: writeImage,
  inlineimage: writeImage,
  post_link: writePostLink,
  asset_link: writeLink,
  link: writeLink,
  btn: writeLink,
  button: writeLink,
  note: writeNote,
  subnote: writeNote,
  blockquote: writeQuote,
  quote: writeQuote,
  pullquote: writeQuote,
  centerquote: writeQuote,
  cq: writeQuote,
  fold: writeFolded,
  folding: writeFolded,
  hidetoggle: writeFolded,
  hideblock: writeFolded,
  spoiler: writeFolded,
  details: writeFolded,
  math: writeMath,
  mathjax: writeMath,
  katex: writeMath,
  codeblock: writeCode,
  code: writeCode,
  vimeo: writeEmbed('Video', (id) => `https://vimeo.com/${id}`),
  bilibili: writeEmbed('Video', (id) => `https://www.bilibili.com/video/${id}`),
  video: writeEmbed('Video', (id) => id),
  audio: writeEmbed('Audio', (id) => id),
  pdf: writeEmbed('PDF', (id) => id),
  iframe: writeEmbed('Embedded page', (id) => id),
  gist: writeEmbed('Gist', (id) => `https://gist.github.com/${id}`),
  label: writeLabel,
  span: writeLabel,
};
