import type { Work } from '../Work';
import { readBackslash } from './backslash';
import { keepNarrative } from './citation';
import { readBacktick } from './code';
import { readDollar } from './dollar';
import { readLineStart } from './lineStart';
import { readBrace } from './liquid';
import { readBang, readBracket, readBracketEnd, readCaret, readEquals, readPercent } from './names';
import { Source } from './Source';
import { readColon, readPlus, readScript } from './spans';
import { readTag } from './tag';

/** What a reader of a sign knows of the place. */
export interface Place {
  /** In a block of HTML, whose text Markdown does not look at. */
  inHtml: boolean;
  /** How many elements that are blocks are open. */
  depth: number;
  /** How many elements in lines of text are. */
  inlineDepth: number;
  /** Where the paragraph ends that the reading has come to. */
  paragraphEnd: number;
  /** What is written where a block closes that opened with `:::`, by the beginning of its line. */
  closings: Map<number, string>;
  /** What is written where a highlight, a note or words with attributes end, and behind what that stands. */
  spans: Map<number, { text: string; end: number }>;
  /** Elements that are none of HTML's and were taken out where they open. */
  components: Set<string>;
}

/** Looks at what stands at `source.at`, and takes it or not. */
export type Reader = (source: Source, place: Place) => boolean;

const readers: Record<string, Reader> = {
  '\\': readBackslash,
  '`': readBacktick,
  $: readDollar,
  '<': readTag,
  '{': readBrace,
  '[': readBracket,
  '!': readBang,
  '%': readPercent,
  '=': readEquals,
  '^': readCaret,
  ']': readBracketEnd,
  '~': readScript,
  '@': keepNarrative,
  ':': readColon,
  '+': readPlus,
};

const sign = /[\n\\`$<{[!%=^\]~@:+]/g;

/** Puts tokens for all that neither the Markdown parser nor the HTML parser may look at: formulas, citations, Liquid. */
export function protectBody(body: string, firstLine: number, work: Work): string {
  return read(new Source(body, firstLine, work, work.lines));
}

/** The same for a piece of text that stands in something else, as a caption in a tag of Liquid does. */
export function protectPiece(text: string, line: number, work: Work): string {
  return read(new Source(text, line, work, undefined));
}

function read(source: Source): string {
  const { text } = source;
  const place: Place = {
    inHtml: false,
    depth: 0,
    inlineDepth: 0,
    paragraphEnd: -1,
    closings: new Map(),
    spans: new Map(),
    components: new Set(),
  };
  let atLineStart = true;
  while (source.at < text.length) {
    if (source.at >= place.paragraphEnd && !place.inHtml) place.inlineDepth = 0;
    if (source.at >= place.paragraphEnd) place.paragraphEnd = findParagraphEnd(text, source.at, place);
    if (atLineStart && readLineStart(source, place)) continue;
    atLineStart = false;
    sign.lastIndex = source.at;
    const next = sign.exec(text)?.index ?? text.length;
    source.copy(next);
    if (source.at > place.paragraphEnd) place.paragraphEnd = findParagraphEnd(text, source.at, place);
    if (next >= text.length) break;
    if (text[next] === '\n') {
      source.copy(next + 1);
      atLineStart = true;
    } else if (!readers[text[next] ?? '']?.(source, place)) source.copy(next + 1);
    else atLineStart = text[source.at - 1] === '\n';
  }
  return source.result;
}

const blankLine = /\n[ \t>]*(?=\n|$)/g;
const newBlock = /\n[ \t>]*(?=\n|$|(?:[-*+]|\d{1,9}[.)])[ \t]+\S|#{1,6}[ \t]|\||```|~~~)/g;

/** In a block of HTML only a blank line ends what belongs together; in Markdown an item, a heading, a row do too. */
function findParagraphEnd(text: string, from: number, { inHtml }: Place): number {
  const end = inHtml ? blankLine : newBlock;
  end.lastIndex = from;
  return end.exec(text)?.index ?? text.length;
}
