import { markdownLineEnding } from 'micromark-util-character';
import type { Code, Construct, State, TokenizeContext, TokenTypeMap } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    dollarMath: 'dollarMath';
    parenMath: 'parenMath';
    environmentMath: 'environmentMath';
    displayMath: 'displayMath';
    openMath: 'openMath';
    braces: 'braces';
    flowBraces: 'flowBraces';
    citationGroup: 'citationGroup';
    citationMention: 'citationMention';
    texReference: 'texReference';
    attributeList: 'attributeList';
    rawChunk: 'rawChunk';
  }
}

/** What a scanner says of the next character: it belongs to the run, the run ended before it, or there is no run. */
type Verdict = 'take' | 'end' | 'fail';

/** Sees each character of a run in turn: one UTF-16 unit, `\n` for a line ending, the empty string at the end of the text. */
export type Scanner = (char: string) => Verdict;

/** The longest run a scanner may look through, in UTF-16 units, so that signs that never close cost little. */
const longestRun = 20_000;

/** A character code of micromark as a scanner sees it. */
export function codeToChar(code: Code): string {
  if (code === null) return '';
  if (markdownLineEnding(code)) return '\n';
  return code < 0 ? ' ' : String.fromCharCode(code);
}

/**
 * A micromark text construct that takes one raw run of text, line endings included, as a single token.
 * A scanner is told the character before the run, or the empty string when there is none.
 */
export function rawConstruct(
  type: keyof TokenTypeMap,
  createScanner: (previous: string) => Scanner,
  longest = longestRun,
): Construct {
  return { name: type, tokenize };

  function tokenize(
    this: TokenizeContext,
    effects: Parameters<Construct['tokenize']>[0],
    ok: State,
    nok: State,
  ): State {
    const scan = createScanner(codeToChar(this.previous));
    let length = 0;
    let inChunk = false;
    return start;

    function start(code: Code): State | undefined {
      effects.enter(type);
      return inside(code);
    }

    function inside(code: Code): State | undefined {
      const verdict = scan(codeToChar(code));
      if (verdict === 'fail' || (verdict === 'take' && (code === null || ++length > longest))) return nok(code);
      if (verdict === 'end') {
        setChunk(false);
        effects.exit(type);
        return ok(code);
      }
      if (markdownLineEnding(code)) {
        setChunk(false);
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
      } else {
        setChunk(true);
        effects.consume(code);
      }
      return inside;
    }

    function setChunk(open: boolean): void {
      if (open && !inChunk) effects.enter('rawChunk');
      if (!open && inChunk) effects.exit('rawChunk');
      inChunk = open;
    }
  }
}
