import { writeCitation } from './citation';
import { findAddress, readArguments } from './liquidValue';
import { writeAlertBlock, writeDetailsBlock, writeFence, writeFigure, writeVideoLink } from './pieces';
import { protectPiece } from './protect';
import type { Source } from './Source';

/** Hugo's `{{< name arguments >}}` and `{{% name %}}`. */
export function readShortcode(source: Source): boolean {
  const { text, at, work } = source;
  const [whole, slash, name = '', rest = ''] =
    /^\{\{[<%]\s*(\/?)\s*([\w-]+(?:\/[\w-]+)*)((?:[^<>]|<[^<>]*>){0,3000}?)\/?\s*[>%]\}\}/.exec(
      text.slice(at, at + 3_100),
    ) ?? [];
  if (whole === undefined) return readCall(source);
  const end = at + whole.length;
  const address = findAddress(whole, source);
  if (address !== undefined) {
    source.put(address, end);
    return true;
  }
  const write = slash === '' ? shortcodes[name.toLowerCase()] : undefined;
  if (write?.(source, readArguments(rest.trim()), end)) return true;
  if (slash === '' && !silent.has(name)) {
    work.decisions.lose(
      source.line,
      'shortcode-told',
      `The shortcode \`${name}\` means nothing here and was taken out; what it holds stays.`,
    );
  }
  source.keep({ type: 'nothing' }, end);
  return true;
}

/** Zola's `{{ figure(src="a.png", alt="A") }}` (https://www.getzola.org/documentation/content/shortcodes/). */
function readCall(source: Source): boolean {
  const { text, at, work } = source;
  if (work.surroundings.kind !== 'hugo') return false;
  const [whole, name = '', rest = ''] =
    /^\{\{\s*([a-z_]\w*)\(((?:[^{}"]|"[^"]*"){0,2000})\)\s*\}\}/.exec(text.slice(at, at + 2_100)) ?? [];
  const write = whole === undefined ? undefined : shortcodes[name];
  return write?.(source, readArguments(rest), at + (whole?.length ?? 0)) ?? false;
}

/** Shortcodes of which nothing is lost when only their content stays. */
const silent = new Set('math katex rawhtml toc table center raw fa bi iconify ai academicons pagebreak'.split(' '));

type Write = (source: Source, call: ReturnType<typeof readArguments>, end: number) => boolean;

const writeAlert: Write = (source, { named, bare }, end) => {
  const { text, work } = source;
  const close = /\{\{[<%]\s*\/\s*(?:callout|notice|admonition|alert|hint|spoiler)\s*[>%]\}\}/g;
  close.lastIndex = end;
  const found = close.exec(text);
  if (!found) return false;
  const inside = protectPiece(text.slice(end, found.index).trim(), source.line, work);
  const name = named.type ?? named.context ?? bare[0] ?? 'note';
  return writeAlertBlock(source, name, named.title ?? bare[1], inside, found.index + found[0].length);
};

/** What a reader unfolds stays folded; where nothing closes it the call is taken out. */
const writeDetails: Write = (source, { named, bare }, end) => {
  const name = /^\{\{[<%]\s*([\w-]+)/.exec(source.text.slice(source.at, end))?.[1] ?? '';
  const close = new RegExp(`\\{\\{[<%]\\s*/\\s*${name}\\s*[>%]\\}\\}`, 'g');
  close.lastIndex = end;
  const found = close.exec(source.text);
  if (!found) return false;
  const words = named.summary ?? named.title ?? named.text ?? bare[0] ?? '…';
  const inside = protectPiece(source.text.slice(end, found.index).trim(), source.line, source.work);
  return writeDetailsBlock(source, words, inside, found.index + found[0].length);
};

/** A link to a file of the site around the words up to its end. */
const writeStaticLink: Write = (source, { bare }, end) => {
  const close = /^([^{}\n]{1,300})\{\{[<%]\s*\/\s*staticref\s*[>%]\}\}/.exec(source.text.slice(end, end + 400));
  const [path] = bare;
  if (!close || path === undefined) return false;
  const url = /^(?:\/|https?:)/.test(path) ? path : `/${path}`;
  source.put(`[${protectPiece(close[1] ?? '', source.line, source.work)}](<${url}>)`, end + close[0].length);
  return true;
};

const writeCite: Write = (source, { named, bare }, end) => {
  const keys = (named.key ?? named.keys ?? bare.join(',')).split(',').filter((key) => !key.startsWith('/'));
  const written = writeCitation(keys, source);
  if (written === undefined) return false;
  const close = /^\s*\{\{[<%]\s*\/\s*cite\s*[>%]\}\}/.exec(source.text.slice(end, end + 60))?.[0].length ?? 0;
  source.keep({ type: 'source', source: written }, end + close);
  return true;
};

const shortcodes: Record<string, Write | undefined> = {
  figure: (source, { named }, end) => writeFigure(source, named, end),
  img: (source, { named, bare }, end) => writeFigure(source, { ...named, src: named.src ?? bare[0] ?? '' }, end),
  image: (source, { named, bare }, end) => writeFigure(source, { ...named, src: named.src ?? bare[0] ?? '' }, end),
  kbd: (source, { bare }, end) => {
    source.put(`<kbd>${bare.join(' ')}</kbd>`, end);
    return true;
  },
  video: (source, { named, bare }, end) => {
    const url = named.src ?? bare[0];
    if (url === undefined) return false;
    if (/\.(?:mp4|webm)$/i.test(url)) return writeFigure(source, { ...named, src: url }, end);
    return writeVideoLink(
      source,
      url.replace('youtube.com/embed/', 'youtube.com/watch?v='),
      named.title ?? 'Video',
      end,
    );
  },
  youtube: (source, { named, bare }, end) =>
    writeVideoLink(source, `https://www.youtube.com/watch?v=${named.id ?? bare[0] ?? ''}`, named.title ?? 'Video', end),
  vimeo: (source, { named, bare }, end) =>
    writeVideoLink(source, `https://vimeo.com/${named.id ?? bare[0] ?? ''}`, named.title ?? 'Video', end),
  tweet: (source, { named, bare }, end) =>
    writeVideoLink(
      source,
      `https://twitter.com/${named.user ?? 'i'}/status/${named.id ?? bare[0] ?? ''}`,
      'Tweet',
      end,
    ),
  highlight: (source, { bare }, end) => writeFence(source, 'highlight', bare[0] ?? '', end),
  mermaid: (source, _, end) => writeFence(source, 'mermaid', 'mermaid', end),
  callout: writeAlert,
  notice: writeAlert,
  admonition: writeAlert,
  alert: writeAlert,
  hint: writeAlert,
  details: writeDetails,
  collapse: writeDetails,
  expand: writeDetails,
  spoiler: writeDetails,
  staticref: writeStaticLink,
  cite: writeCite,
};
