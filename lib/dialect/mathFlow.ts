import { markdownLineEnding } from 'micromark-util-character';
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import { countDepth, isBracketMath } from './mathRules';
import { codeToChar } from './rawConstruct';

/** What a line says of the block it stands in: the block goes on, ends with it, or is none. */
type Verdict = 'open' | 'closed' | 'none';

/** Judges each line of a block in turn (the first without its opening) by itself and what stands before it. */
type Judge = (line: string, before: string) => Verdict;

/** A label behind a display formula, `{#eq-loss}`, with what stands around it on the line. */
export const labelBehind = /^\s*\{#([^{}\s]+)\}\s*$/;

/** What may stand behind a closing fence on its line. */
const isRest = (text: string) => text.trim() === '' || labelBehind.test(text);

/** `$$…$$` standing alone: in one line, or over several, with TeX on the lines of the fences or not. */
export const dollarBlock: Construct = displayMath('$$', () => {
  const judge = createDelimitedJudge('$$', (content) => content.trim() !== '' || content.includes('\n'));
  return (line, before) => (before === '' && line.startsWith('$') ? 'none' : judge(line, before));
});

/** `\[…\]` standing alone. */
export const bracketBlock: Construct = displayMath('\\[', () => createDelimitedJudge('\\]', isBracketMath));

/** `\begin{name}…\end{name}` standing alone, without dollars around it. */
export const environmentBlock: Construct = displayMath('\\begin{', () => {
  let depth = 1;
  return (line, before) => {
    if (before === '' && !/^[A-Za-z]+\*?\}/.test(line)) return 'none';
    depth += countDepth(line);
    if (depth > 0) return depth > deepestEnvironment ? 'none' : 'open';
    const rest = /\\end\s*\{[^{}]*\}(?!.*\\end)(.*)$/.exec(line)?.[1];
    return rest !== undefined && isRest(rest) ? 'closed' : 'none';
  };
});

/** More environments inside each other than a formula has. */
const deepestEnvironment = 20;

/** A blank line ends the attempt, as in TeX, unless an environment is open: a forgotten fence takes no more than that. */
function createDelimitedJudge(close: string, isMath: (content: string) => boolean): Judge {
  let depth = 0;
  return (line, before) => {
    const at = findClose(line, close);
    if (at >= 0) {
      return isRest(line.slice(at + close.length)) && isMath(before + line.slice(0, at)) ? 'closed' : 'none';
    }
    if (before !== '' && line.trim() === '' && depth <= 0) return 'none';
    depth += countDepth(line);
    return 'open';
  };
}

/** The longest block that is looked through, in UTF-16 units, so that an opening without an end costs little. */
const longestBlock = 20_000;

const nonLazyLine: Construct = { tokenize: tokenizeNonLazyLine, partial: true };

/** A flow construct that begins with `open` and takes whole lines until a judge of its own says that it is closed. */
function displayMath(open: string, createJudge: () => Judge): Construct {
  return { name: 'displayMath', tokenize, concrete: true };

  function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const self = this;
    const judge = createJudge();
    let opened = 0;
    let line = '';
    let before = '';
    let inChunk = false;
    return start;

    function start(code: Code): State | undefined {
      if (self.interrupt && open === '$$' && isFenceOpen(paragraphBefore(self))) return nok(code);
      effects.enter('displayMath');
      effects.enter('rawChunk');
      inChunk = true;
      return opening(code);
    }

    function opening(code: Code): State | undefined {
      if (opened === open.length) return inside(code);
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
      const verdict = judge(line, before);
      if (verdict === 'none') return nok(code);
      // Behind a paragraph only the first line is asked for, whether a block may begin with it.
      if (verdict === 'closed' || self.interrupt) {
        effects.exit('displayMath');
        return ok(code);
      }
      if (code === null) return nok(code);
      before += `${line}\n`;
      if (before.length > longestBlock) return nok(code);
      line = '';
      return effects.attempt(nonLazyLine, inside, nok)(code);
    }
  }
}

/** The paragraph that a line would interrupt, as far as it goes. */
function paragraphBefore(context: TokenizeContext): string {
  const content = context.events.findLast(([kind, { type }]) => kind === 'enter' && type === 'content');
  return content ? context.sliceSerialize({ start: content[1].start, end: context.now() }) : '';
}

/** Whether a `$$` opened in a line of text that this line may close: `It is $$`, then TeX, then `$$ as before`. */
function isFenceOpen(paragraph: string): boolean {
  const fences = paragraph.replace(/(`+)[\s\S]*?\1/g, '').match(/(?<!\\)\$\$/g) ?? [];
  return fences.length % 2 === 1;
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
