import { writeCitation } from './citation';
import { hexoTags } from './hexo';
import { lineEnd, lineStart } from './lines';
import { evaluate, fillOutputs, findAddress, readArguments } from './liquidValue';
import { readRole } from './mystRoles';
import { writeFence, writeFigure, writeVideoLink } from './pieces';
import { protectPiece, type Reader } from './protect';
import type { Source } from './Source';
import { readShortcode } from './shortcode';

/** `{`: tags and outputs of Liquid, Hugo's shortcodes, kramdown's attribute lists. */
export const readBrace: Reader = (source, place) =>
  readMdxComment(source) ||
  readShortcode(source) ||
  readRole(source, place) ||
  readLiquidTag(source) ||
  readOutput(source) ||
  readAttributes(source);

/** `{/* words *\/}` of MDX. */
function readMdxComment(source: Source): boolean {
  const { text, at, work, line } = source;
  const close = text.startsWith('{/*', at) ? text.indexOf('*/}', at + 3) : -1;
  if (close < 0) return false;
  work.decisions.lose(line, 'comment-dropped', 'A comment of MDX is not in the note.');
  source.keep({ type: 'nothing' }, close + 3);
  return true;
}

const knownTags =
  'include include_relative include_cached raw endraw highlight endhighlight cite reference bibliography post_url link comment endcomment if elsif else endif unless endunless for endfor case when endcase assign capture endcapture increment decrement twitter tweet youtube vimeo gist mermaid endmermaid details enddetails tabs endtabs tab endtab render layout block endblock asset figure endfigure quote endquote alert endalert note endnote';
const known = new Set(knownTags.split(' '));

function readLiquidTag(source: Source): boolean {
  const { text, at, work } = source;
  const [whole, name = '', rest = ''] = /^\{%-?\s*(\w+)([\s\S]{0,5000}?)-?%\}/.exec(text.slice(at, at + 5_100)) ?? [];
  const processed = ['jekyll', 'hexo', 'distill'].includes(work.surroundings.kind);
  if (whole === undefined || (!processed && !known.has(name))) return false;
  const end = at + whole.length;
  const address = findAddress(whole, source);
  if (address !== undefined) {
    source.put(address, end);
    return true;
  }
  return (tags[name] ?? hexoTags[name.toLowerCase()] ?? tellTag)(source, rest.trim(), end, name);
}

/** Writes what a tag becomes. `rest` is what stands behind its name. */
export type WriteTag = (source: Source, rest: string, end: number, name: string) => boolean;

const drop: WriteTag = (source, _, end) => {
  source.keep({ type: 'nothing' }, end);
  return true;
};

const tags: Record<string, WriteTag | undefined> = {
  raw: drop,
  endraw: drop,
  endhighlight: drop,
  endmermaid: drop,
  bibliography: drop,
  include: writeInclude,
  include_cached: writeInclude,
  highlight: (source, rest, end) => writeFence(source, 'endhighlight', rest.split(/\s+/)[0] ?? '', end),
  mermaid: (source, _, end) => writeFence(source, 'endmermaid', 'mermaid', end),
  cite: writeCite,
  capture: keepCapture,
  endcapture: drop,
  comment: (source, _, end) => {
    const close = /\{%-?\s*endcomment\s*-?%\}/.exec(source.text.slice(end));
    source.work.decisions.lose(source.line, 'comment-dropped', 'A comment of Liquid is not in the note.');
    source.keep({ type: 'nothing' }, close ? end + close.index + close[0].length : end);
    return true;
  },
  twitter: (source, rest, end) => writeVideoLink(source, rest.split(/\s+/)[0] ?? '', 'Tweet', end),
  tweet: (source, rest, end) => writeVideoLink(source, rest.split(/\s+/)[0] ?? '', 'Tweet', end),
  youtube: (source, rest, end) => {
    const id = rest.replace(/["']/g, '').split(/\s+/)[0] ?? '';
    return writeVideoLink(source, /^https?:/.test(id) ? id : `https://www.youtube.com/watch?v=${id}`, 'Video', end);
  },
};

const longestCapture = 20_000;

/** `{% capture name %}…{% endcapture %}` stands where its name is put out. */
function keepCapture(source: Source, rest: string, end: number): boolean {
  const found = /\{%-?\s*endcapture\s*-?%\}/.exec(source.text.slice(end));
  const name = /^['"]?([\w-]+)['"]?$/.exec(rest)?.[1];
  if (!found || name === undefined) return tellTag(source, rest, end, 'capture');
  const content = source.text.slice(end, end + found.index);
  // What cannot be told now is not told later either, and nothing grows without end.
  const kept = fillOutputs(content, source).replace(/\{\{[^{}]*\}\}/g, '');
  source.work.captures.set(name, kept.trim().slice(0, longestCapture));
  source.keep({ type: 'nothing' }, end + found.index + found[0].length);
  return true;
}

function tellTag(source: Source, _: string, end: number, name: string): boolean {
  const ends = /^end/.test(name);
  if (!ends)
    source.work.decisions.lose(
      source.line,
      'liquid-told',
      `The Liquid tag \`{% ${name} %}\` means nothing here and was taken out.`,
    );
  source.keep({ type: 'nothing' }, end);
  return true;
}

/** `{% include figure.html path="a.png" caption="…" %}`, and the like for clips. */
function writeInclude(source: Source, rest: string, end: number): boolean {
  const [file = '', ...others] = rest.split(/\s+/);
  const { named } = readArguments(rest.slice(file.length));
  for (const [key, value] of Object.entries(named)) named[key] = source.work.captures.get(value) ?? value;
  const name = file.replace(/^.*\//, '').replace(/\.\w+$/, '');
  const image =
    named.path ??
    named.src ??
    named.image_path ??
    named.img ??
    named.image ??
    named.file ??
    named.filename ??
    named.url;
  if (/fig|image|img|picture|photo/i.test(name) && image) return writeFigure(source, { ...named, path: image }, end);
  if (/^(?:toc|mathjax|katex|latex)/i.test(name)) return drop(source, rest, end, 'include');
  const src = named.path ?? named.src ?? named.url;
  if (/video/i.test(name) && src) {
    if (/\.(?:mp4|webm)$/i.test(src)) return writeFigure(source, named, end);
    return writeVideoLink(
      source,
      src.replace('youtube.com/embed/', 'youtube.com/watch?v='),
      named.title ?? 'Video',
      end,
    );
  }
  if (/youtube/i.test(name) && named.id) {
    return writeVideoLink(source, `https://www.youtube.com/watch?v=${named.id}`, named.title ?? 'Video', end);
  }
  source.work.decisions.lose(
    source.line,
    'liquid-told',
    `What \`{% include ${[file, ...others].join(' ').slice(0, 60)} %}\` puts in is not in the note.`,
  );
  return drop(source, rest, end, 'include');
}

/** jekyll-scholar's `{% cite a b --file x -l 3 %}`. */
function writeCite(source: Source, rest: string, end: number): boolean {
  const locator = /(?:-l|--locator)\s+(\S+)/.exec(rest)?.[1];
  const keys = rest.replace(/\s--?\w+(?:[ =]\S+)?/g, '').split(/[\s,]+/);
  const written = writeCitation(keys, source, locator ? `p. ${locator}` : '');
  if (written === undefined) return drop(source, rest, end, 'cite');
  source.keep({ type: 'source', source: written }, end);
  return true;
}

/** `{{ page.title }}`: what only the old site knew. */
function readOutput(source: Source): boolean {
  const { text, at, work } = source;
  const [whole, inside = ''] = /^\{\{-?([^{}]{1,2000}?)-?\}\}/.exec(text.slice(at, at + 2_010)) ?? [];
  if (whole === undefined) return false;
  const address = findAddress(whole, source);
  if (address !== undefined) {
    source.put(address, at + whole.length);
    return true;
  }
  const said = evaluate(inside, source);
  if (said !== undefined) {
    const isBlock = said.includes('\n');
    const written = protectPiece(said, source.line, work);
    source.put(isBlock ? `\n\n${written}\n\n` : written, at + whole.length);
    return true;
  }
  const isLiquid =
    ['jekyll', 'hexo', 'distill'].includes(work.surroundings.kind) ||
    /^\s*(?:site|page|post|content|include|layout)\.\w/.test(inside);
  if (!isLiquid) return false;
  work.decisions.lose(
    source.line,
    'liquid-told',
    `\`{{ ${inside.trim().slice(0, 60)} }}\` was filled in by the old site; it was taken out.`,
  );
  source.keep({ type: 'nothing' }, at + whole.length);
  return true;
}

const attribute = /[#.][\w:-]+|[\w:-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]+)|[A-Za-z][\w-]*/.source;
const list = new RegExp(`^\\{:\\s*(?:${attribute})(?:\\s+(?:${attribute}))*\\s*\\}`);

/** kramdown's `{: .class #id}`, `{:toc}` and `{::options /}`. */
function readAttributes(source: Source): boolean {
  const { text, at, work } = source;
  if (!text.startsWith('{:', at)) return false;
  const piece = text.slice(at, at + 1_000);
  const [extension] = /^\{:(?::[a-z]+[^{}\n]*\/?|\/[a-z]*)\}/.exec(piece) ?? [];
  if (extension !== undefined) return drop(source, '', at + extension.length, '');
  const [whole] = list.exec(piece) ?? [];
  if (whole === undefined) return false;
  const id = /#([\w:-]+)/.exec(whole)?.[1];
  const toc = /^\{:\s*toc\b/i.test(whole);
  const alert = /\.(?:block|prompt|notice)-*(tip|info|note|important|warning|danger)\b/.exec(whole)?.[1];
  if (!toc)
    work.decisions.note(
      source.line,
      'attributes-dropped',
      'Attributes of kramdown that only change the look are not in the note.',
    );
  const alone =
    text.slice(lineStart(text, at), at).trim() === '' && text.slice(at + whole.length, lineEnd(text, at)).trim() === '';
  source.keep({ type: 'attributes', toc, ...(id !== undefined && { id }), ...(alert && { alert }) }, at + whole.length);
  if (alone) source.put('\n', source.at);
  return true;
}
