import { markdownLineEnding } from 'micromark-util-character';
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import { codeToChar, rawConstruct, type Scanner } from './rawConstruct';

/** Longer than an expression in a line of text is; a comment over several paragraphs is no line of text. */
const longestBraces = 5_000;

/** `{…}` in the text of an .mdx note, balanced; or, when it never closes, the opening brace alone. */
export const braces: Construct = rawConstruct('braces', scanBalanced, longestBraces);
export const openBrace: Construct = rawConstruct('braces', scanOpenBrace);

/** `{…}` on lines of its own, which may hold blank lines, as a comment over several paragraphs does. */
export const flowBraces: Construct = { name: 'flowBraces', tokenize: tokenizeFlow, concrete: true };

/** Follows the depth of braces; a comment's inside does not count. */
function createDepth(): (char: string) => number {
  let depth = 0;
  let comment = false;
  let last = '';
  return (char) => {
    if (!comment && last === '/' && char === '*') comment = true;
    else if (comment && last === '*' && char === '/') comment = false;
    else if (!comment && char === '{') depth++;
    else if (!comment && char === '}') depth--;
    last = char;
    return depth;
  };
}

function scanBalanced(): Scanner {
  const depthAfter = createDepth();
  let closed = false;
  return (char) => {
    if (closed) return 'end';
    if (char === '') return 'fail';
    closed = depthAfter(char) === 0;
    return 'take';
  };
}

function scanOpenBrace(): Scanner {
  let taken = false;
  return () => {
    if (taken) return 'end';
    taken = true;
    return 'take';
  };
}

function tokenizeFlow(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const self = this;
  const depthAfter = createDepth();
  let closed = false;
  return (code) => {
    effects.enter('flowBraces');
    effects.enter('rawChunk');
    return inside(code);
  };

  function inside(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) {
      effects.exit('rawChunk');
      return lineEnd(code);
    }
    const char = codeToChar(code);
    if (closed && char.trim() !== '') return nok(code);
    if (!closed) closed = depthAfter(char) === 0;
    effects.consume(code);
    return inside;
  }

  function lineEnd(code: Code): State | undefined {
    if (closed || self.interrupt) {
      effects.exit('flowBraces');
      return ok(code);
    }
    if (code === null) return nok(code);
    depthAfter('\n');
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return nextLine;
  }

  function nextLine(code: Code): State | undefined {
    if (self.parser.lazy[self.now().line]) return nok(code);
    if (code === null || markdownLineEnding(code)) return lineEnd(code);
    effects.enter('rawChunk');
    return inside(code);
  }
}
