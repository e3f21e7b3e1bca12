import { markdownLineEnding } from 'micromark-util-character';
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import { isBracketMath, isInsideEnvironment } from './mathRules';
import { codeToChar } from './rawConstruct';

/** `$$…$$` standing alone: in one line, or over several, with TeX on the lines of the fences or not. */
export const dollarBlock: Construct = displayMath('$$', '$$', (content) => content.trim() !== '');

/** `\[…\]` standing alone. */
export const bracketBlock: Construct = displayMath('\\[', '\\]', isBracketMath);

const nonLazyLine: Construct = { tokenize: tokenizeNonLazyLine, partial: true };

/**
 * A flow construct from `open` to `close`, which must end its line. A blank line ends the attempt, as in TeX, unless an
 * environment is open: so a forgotten fence never takes the rest of the note with it.
 */
function displayMath(open: string, close: string, isMath: (content: string) => boolean): Construct {
  return { name: 'displayMath', tokenize, concrete: true };

  function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const self = this;
    let opened = 0;
    let line = '';
    let before = '';
    let inChunk = false;
    return start;

    function start(code: Code): State | undefined {
      effects.enter('displayMath');
      effects.enter('rawChunk');
      inChunk = true;
      return opening(code);
    }

    function opening(code: Code): State | undefined {
      if (opened === open.length) return codeToChar(code) === '$' && open === '$$' ? nok(code) : inside(code);
      if (codeToChar(code) !== open[opened]) return nok(code);
      opened++;
      effects.consume(code);
      return opening;
    }

    function inside(code: Code): State | undefined {
      if (code === null || markdownLineEnding(code)) return lineEnd(code);
      if (!inChunk) effects.enter('rawChunk');
      inChunk = true;
      line += codeToChar(code);
      effects.consume(code);
      return inside;
    }

    function lineEnd(code: Code): State | undefined {
      if (inChunk) effects.exit('rawChunk');
      inChunk = false;
      const at = findClose(line, close);
      if (at >= 0) {
        const closes = line.slice(at + close.length).trim() === '' && isMath(before + line.slice(0, at));
        if (!closes) return nok(code);
        effects.exit('displayMath');
        return ok(code);
      }
      if (self.interrupt) {
        effects.exit('displayMath');
        return ok(code);
      }
      if (code === null || (before !== '' && line.trim() === '' && !isInsideEnvironment(before))) return nok(code);
      before += `${line}\n`;
      line = '';
      return effects.attempt(nonLazyLine, inside, nok)(code);
    }
  }
}

/** Where `close` stands in `line` unescaped, or -1. */
function findClose(line: string, close: string): number {
  for (let at = line.indexOf(close); at >= 0; at = line.indexOf(close, at + 1)) {
    if (line[at - 1] !== '\\') return at;
  }
  return -1;
}

function tokenizeNonLazyLine(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return (code) => {
    if (code === null) return nok(code);
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return (next: Code) => (this.parser.lazy[this.now().line] ? nok(next) : ok(next));
  };
}
