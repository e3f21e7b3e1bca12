/** The beginning of a text: whole sentences as far as 160 columns go (a Han character takes two), else cut with `…`. */
export function shorten(text: string): string {
  let width = 0;
  let end = 0;
  for (const { segment, index } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    width += /[\p{Script=Han}\u3000-\u30ff\uff00-\uff60]/u.test(segment) ? 2 : 1;
    if (width > 160) return `${text.slice(0, end).replace(/[\s，、,;；:：]+$/u, '')}…`;
    end = index + segment.length;
  }
  return text;
}
