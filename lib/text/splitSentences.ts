/** A stretch of a text: UTF-16 offsets. */
export interface Stretch {
  start: number;
  end: number;
}

/** Words whose full stop ends no sentence, in any case of letters. */
const abbreviation =
  /(?:^|[^\p{L}\p{N}.])(?:al|figs?|eqs?|eqns?|secs?|sects?|tabs?|tbls?|refs?|chaps?|vols?|pp|thm|lem|props?|cor|defn?|algs?|app|appx|cf|e\.g|i\.e|vs|viz|resp|approx|ca|dr|profs?|mr|mrs|ms|w\.r\.t|a\.k\.a)\.$/iu;
/** The same for `p. 3` and `No. 3`, and for initials: `J. Ho`, `D.P. Kingma`. */
const beforeNumber = /(?:^|[^\p{L}\p{N}])(?:p|no|ch|nos)\.$/iu;
const initial = /(?:^|[\s(.-])\p{Lu}\.$/u;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The sentences of a paragraph in order, with the blanks behind each; together they are the whole text. Unicode's rules
 * (https://unicode.org/reports/tr29/#Sentence_Boundaries) know `。！？` and decimals, but take `et al. We` for two.
 */
export function splitSentences(text: string, lang: string): Stretch[] {
  const sentences: Stretch[] = [];
  // A line's end within a paragraph is a blank, and no end of a sentence.
  for (const { index, segment } of segmenterOf(lang).segment(text.replace(/[\r\n\u2028\u2029]/g, ' '))) {
    const last = sentences.at(-1);
    const end = index + segment.length;
    if (last && continues(text.slice(last.start, last.end).trimEnd(), segment)) last.end = end;
    else sentences.push({ start: index, end });
  }
  return sentences;
}

function continues(before: string, after: string): boolean {
  // `"Is it?" she asked`: a small letter goes on.
  if (/^\p{Ll}/u.test(after)) return true;
  return abbreviation.test(before) || initial.test(before) || (beforeNumber.test(before) && /^\d/.test(after));
}

function segmenterOf(lang: string): Intl.Segmenter {
  const known = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'sentence' });
  segmenters.set(lang, known);
  return known;
}
