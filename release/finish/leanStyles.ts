import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { transform } from 'esbuild';
import { keepWoff2, listCssUrls } from './keepWoff2';

/**
 * Makes the style sheets of an export lean: woff2 only, minified where Next did not, and without the font files that
 * no sheet names any more. Gives the paths that remain.
 */
export async function leanStyles(dir: string, paths: readonly string[]): Promise<string[]> {
  const dropped = new Set<string>();
  const named = new Set<string>();
  for (const path of paths.filter((name) => name.endsWith('.css'))) {
    const before = await readFile(join(dir, path), 'utf8');
    const fonts = keepWoff2(before);
    const css = await minify(fonts.css);
    if (css !== before) await writeFile(join(dir, path), css);
    for (const url of fonts.dropped) dropped.add(urlToFile(url, path));
    for (const url of listCssUrls(css)) named.add(urlToFile(url, path));
  }
  const gone = new Set(paths.filter((path) => dropped.has(path) && !named.has(path)));
  for (const path of gone) await rm(join(dir, path));
  return paths.filter((path) => !gone.has(path));
}

/** Next's sheets have no indented line; a sheet that has some came from elsewhere, a public folder perhaps. */
async function minify(css: string): Promise<string> {
  if (!/\n[ \t]+\S/.test(css)) return css;
  const { code } = await transform(css, { loader: 'css', minify: true, legalComments: 'inline' });
  return code;
}

/** The file an address in a style sheet names: beside the sheet, or from `_next/` on under whatever base path. */
function urlToFile(url: string, sheet: string): string {
  const path = decodeURI(url.replace(/[?#].*$/, ''));
  const framework = path.indexOf('/_next/');
  if (path.startsWith('/')) return framework < 0 ? path.slice(1) : path.slice(framework + 1);
  return posix.join(posix.dirname(sheet), path);
}
