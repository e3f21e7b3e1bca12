import { copyCode } from './code';
import { lineStart } from './lines';
import { resolveLiquid } from './liquidValue';
import { protectPiece } from './protect';
import type { Source } from './Source';

const escapeAttribute = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replace(/\s*\n\s*/g, ' ');

/** A figure as HTML, which the rest of the conversion knows how to write. */
export function writeFigure(source: Source, named: Record<string, string>, end: number): boolean {
  const src = resolveLiquid(named.path ?? named.src ?? named.url ?? named.image_path ?? named.link ?? '', source);
  const alt = named.alt ?? '';
  const title = named.title ?? '';
  const caption = protectPiece(
    named.caption ?? named.description ?? named.attr ?? '',
    source.line,
    source.work,
  ).replace(/\s*\n\s*/g, ' ');
  const image = `<img src="${escapeAttribute(src)}" alt="${escapeAttribute(alt)}" title="${escapeAttribute(title)}">`;
  const id = named.id ? ` id="${escapeAttribute(named.id)}"` : '';
  source.put(`<figure${id}>${image}${caption ? `<figcaption>${caption}</figcaption>` : ''}</figure>`, end);
  return true;
}

/** Something that cannot stand in a note, as a link to where it is. */
export function writeVideoLink(source: Source, url: string, words: string, end: number): boolean {
  source.work.decisions.lose(source.line, 'embed-linked', `What was embedded from ${url} is a link now.`);
  source.put(`<a href="${escapeAttribute(url)}">${words}</a>`, end);
  return true;
}

/** A block of code between two tags of Liquid or of Hugo, as one between fences. */
export function writeFence(source: Source, closing: string, lang: string, end: number): boolean {
  const { text, at } = source;
  const close = new RegExp(`[ \\t]*\\{(?:%-?|\\{[<%])\\s*/?${closing}\\s*(?:-?%\\}|[>%]\\}\\})`, 'g');
  close.lastIndex = end;
  const found = close.exec(text);
  const indent = /^[ \t]*/.exec(text.slice(lineStart(text, at), at))?.[0] ?? '';
  const to = found?.index ?? text.length;
  const longest = Math.max(2, ...[...text.slice(end, to).matchAll(/`{3,}/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const begin = /^[ \t]*\n/.exec(text.slice(end, end + 200))?.[0].length ?? 0;
  // In a block of HTML only what stands behind a blank line is Markdown.
  source.put(`${indent === '' ? '\n' : ''}${fence}${lang}\n`, end + begin);
  copyCode(source, to);
  const newline = text[to - 1] === '\n' ? '' : '\n';
  source.put(
    `${newline}${indent}${fence}${indent === '' ? '\n' : ''}`,
    found ? found.index + found[0].length : text.length,
  );
  return true;
}

const alerts: Record<string, string> = {
  note: 'NOTE',
  info: 'NOTE',
  tip: 'TIP',
  hint: 'TIP',
  success: 'TIP',
  important: 'IMPORTANT',
  question: 'IMPORTANT',
  warning: 'WARNING',
  attention: 'WARNING',
  danger: 'CAUTION',
  error: 'CAUTION',
  caution: 'CAUTION',
  // Bootstrap's names of colours, which themes of Hexo's took.
  default: 'NOTE',
  primary: 'NOTE',
};

/** A block of a theme that is set off, as the nearest of our alerts: its Markdown. */
export function alertText(name: string, title: string | undefined, inside: string): string {
  const kind = alerts[name.toLowerCase()] ?? 'NOTE';
  const lines = [`[!${kind}]`, ...(title ? [`**${title}**`, ''] : []), ...inside.split('\n')];
  return lines.map((line) => `> ${line}`.trimEnd()).join('\n');
}

/** Puts that text on lines of its own. */
export function writeAlertBlock(
  source: Source,
  name: string,
  title: string | undefined,
  inside: string,
  end: number,
): boolean {
  source.put(`\n${alertText(name, title, inside)}\n`, end);
  return true;
}

/** What a reader unfolds: its Markdown. `summary` has been read already. */
export function detailsText(summary: string, inside: string, isOpen = false): string {
  return `<details${isOpen ? ' open' : ''}><summary>${summary}</summary>\n\n${inside}\n\n</details>`;
}

/** Puts that text on lines of its own. */
export function writeDetailsBlock(source: Source, summary: string, inside: string, end: number): boolean {
  source.put(`\n${detailsText(protectPiece(summary, source.line, source.work), inside)}\n`, end);
  return true;
}
