import type { Redirect } from '../Release';

const sentences = { en: 'This page has moved to', zh: '本页已移至' };

/**
 * The page that stands at an old address on a host without redirects: it sends the browser on at once, names the new
 * address as the canonical one, and holds a plain link. `origin` (scheme and host) makes the canonical address whole.
 */
export function renderAliasPage({ to }: Redirect, lang: string, origin = ''): string {
  const url = escapeHtml(encodeURI(to));
  const sentence = /^zh\b/i.test(lang) ? sentences.zh : sentences.en;
  const canonical = escapeHtml(origin) + url;
  return [
    `<!DOCTYPE html><html lang="${escapeHtml(lang)}"><head><meta charset="utf-8"/>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    `<title>${escapeHtml(to)}</title><link rel="canonical" href="${canonical}"/>`,
    `<meta http-equiv="refresh" content="0; url=${url}"/></head>`,
    `<body><main><p>${sentence} <a href="${url}">${escapeHtml(to)}</a></p></main></body></html>\n`,
  ].join('');
}

/**
 * The file of an address within a release: `/old/` and `/old` are `old/index.html`, `/old.html` is itself.
 * Throws when the address could lead out of the folder.
 */
export function aliasToFile(address: string): string {
  const segments = address.split('/').filter((segment) => segment !== '');
  if (!address.startsWith('/') || segments.some((segment) => /^\.{1,2}$|[\\\0]/.test(segment))) {
    throw new Error(`An alias is an address such as /old/; found ${JSON.stringify(address)}.`);
  }
  const path = segments.join('/');
  if (/\.html?$/i.test(path)) return path;
  return path === '' ? 'index.html' : `${path}/index.html`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
