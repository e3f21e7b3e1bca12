/** More glyphs than fit in one unbreakable part on a screen 320 px wide: 288 px of text at about 11 px a glyph. */
const widestPart = 24;

/**
 * Whether an inline formula has a part so long that it would push a narrow page sideways. KaTeX lets a line break
 * only between its `katex-base` spans. Glyphs are counted, not measured: an overestimate costs a scroll box that
 * never scrolls.
 */
export function isWideFormula(markup: string): boolean {
  const visual = markup.slice(markup.indexOf('class="katex-html"'));
  return visual
    .split('<span class="katex-base">')
    .slice(1)
    .some((part) => countGlyphs(part) > widestPart);
}

function countGlyphs(html: string): number {
  return html.replace(/<[^>]*>|\u200b/g, '').replace(/&[a-z]+;/g, 'x').length;
}
