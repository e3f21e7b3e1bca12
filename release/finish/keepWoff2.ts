import postcss, { list } from 'postcss';

/** A style sheet and the addresses that it stopped to name. */
interface LeanFonts {
  css: string;
  /** As written in the sheet, without quotes. */
  dropped: string[];
}

const urlPattern = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))\s*\)/gi;

/**
 * Leaves in each `@font-face` that offers woff2 only that source (and `local()` ones): every browser that can draw
 * these pages reads woff2, and KaTeX's two older forms are two thirds of its font bytes. Other rules stay as written.
 */
export function keepWoff2(css: string): LeanFonts {
  if (!css.includes('@font-face')) return { css, dropped: [] };
  const root = postcss.parse(css);
  const dropped: string[] = [];
  root.walkAtRules('font-face', (face) => {
    face.walkDecls('src', (declaration) => {
      const sources = list.comma(declaration.value);
      if (!sources.some(isWoff2)) return;
      const kept = sources.filter((source) => isWoff2(source) || !/url\(/i.test(source));
      dropped.push(...sources.filter((source) => !kept.includes(source)).flatMap(listCssUrls));
      declaration.value = kept.join(',');
    });
  });
  return { css: root.toString(), dropped };
}

/** Every `url(…)` of a style sheet or a value, in order, without quotes. */
export function listCssUrls(css: string): string[] {
  return [...css.matchAll(urlPattern)].map((match) => (match[1] ?? match[2] ?? match[3] ?? '').trim());
}

function isWoff2(source: string): boolean {
  return /format\(\s*["']?woff2/i.test(source) || /\.woff2(?:[?#][^)]*)?["']?\s*\)/i.test(source);
}
