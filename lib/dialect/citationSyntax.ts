import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import { codeToChar, rawConstruct, type Scanner } from './rawConstruct';

/** More than any citation has: brackets are common, and each is looked through. */
const longestGroup = 1_000;

/** `[@key]`, `[see @a, p. 3; @b]`: brackets with at least one `@key`, and no `(` behind, which would make a link. */
export const citationGroup: Construct = rawConstruct('citationGroup', scanGroup, longestGroup);

/** `@key` in running text, by Pandoc's rule (https://pandoc.org/MANUAL.html#citation-syntax). */
export const citationMention: Construct = { name: 'citationMention', tokenize: tokenizeMention, previous: notInWord };

/** LaTeX's `\eqref{eq:loss}` and `\ref{fig:a}` in running text. */
export const texReference: Construct = rawConstruct('texReference', scanTexReference, longestGroup);

const betweenKeyParts: Construct = { tokenize: tokenizePunctuation, partial: true };
const slashOfDoi: Construct = { tokenize: tokenizeSlash, partial: true };
const brackets: Construct = { tokenize: tokenizeBrackets, partial: true };

const keyStart = /[A-Za-z0-9_]/;
const keyPunctuation = /[:.#$%&\-+?<>~/]/;
const citation = /(?:^|[^A-Za-z0-9_./@\\])@(?:[\p{L}\p{N}_]|\{)/u;

function scanGroup(): Scanner {
  let raw = '';
  let depth = 0;
  let escaped = false;
  return (char) => {
    if (raw !== '' && depth === 0) return char !== '(' && citation.test(raw.slice(1, -1)) ? 'end' : 'fail';
    if (char === '') return 'fail';
    raw += char;
    if (!escaped && char === '[') depth++;
    if (!escaped && char === ']') depth--;
    escaped = !escaped && char === '\\';
    return 'take';
  };
}

const texReferenceOpenings = ['\\eqref{', '\\ref{'];

function scanTexReference(): Scanner {
  let raw = '';
  return (char) => {
    if (raw.endsWith('}')) return 'end';
    if (char === '') return 'fail';
    raw += char;
    return texReferenceOpenings.some((open) => open.startsWith(raw)) || /^\\(?:eq)?ref\{[^{}\\\s]+\}?$/.test(raw)
      ? 'take'
      : 'fail';
  };
}

/** An `@` behind a letter or digit belongs to an address, and behind `/` to a URL. */
function notInWord(code: Code): boolean {
  return code === null || !/[A-Za-z0-9_./@\\-]/.test(codeToChar(code));
}

function tokenizeMention(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let raw = '';
  return (code) => {
    effects.enter('citationMention');
    effects.enter('rawChunk');
    effects.consume(code);
    return first;
  };

  function first(code: Code): State | undefined {
    const char = codeToChar(code);
    if (char === '{') {
      effects.consume(code);
      return braced;
    }
    return keyStart.test(char) ? key(code) : nok(code);
  }

  function key(code: Code): State | undefined {
    const char = codeToChar(code);
    if (keyStart.test(char)) {
      raw += char;
      effects.consume(code);
      return key;
    }
    const isDoi = /^doi:/i.test(raw);
    if (char === '(' && isDoi) return effects.check(brackets, takeBrackets, end)(code);
    const between = char === '/' && isDoi ? slashOfDoi : betweenKeyParts;
    return keyPunctuation.test(char) ? effects.check(between, takePunctuation, end)(code) : end(code);
  }

  function takeBrackets(code: Code): State | undefined {
    effects.consume(code);
    return codeToChar(code) === ')' ? key : takeBrackets;
  }

  function takePunctuation(code: Code): State | undefined {
    raw += codeToChar(code);
    effects.consume(code);
    return key;
  }

  function braced(code: Code): State | undefined {
    const char = codeToChar(code);
    if (char === '' || /[\s{]/.test(char)) return nok(code);
    effects.consume(code);
    return char === '}' ? end : braced;
  }

  function end(code: Code): State | undefined {
    effects.exit('rawChunk');
    effects.exit('citationMention');
    return ok(code);
  }
}

/** One mark of punctuation counts as part of a key only when the key goes on behind it. */
function tokenizePunctuation(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return readOneSign(effects, (next) => (keyStart.test(codeToChar(next)) ? ok(next) : nok(next)));
}

/** Brackets may follow a DOI's slash too. */
function tokenizeSlash(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return readOneSign(effects, (next) => (/[A-Za-z0-9_(]/.test(codeToChar(next)) ? ok(next) : nok(next)));
}

/** A pair of brackets with nothing in it that ends a key: `(05)` in `doi:10.1016/S0140-6736(05)17709-5`. */
function tokenizeBrackets(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const inside = (code: Code): State | undefined => {
    const char = codeToChar(code);
    if (char === ')') return ok(code);
    return keyStart.test(char) || keyPunctuation.test(char) ? readOneSign(effects, inside)(code) : nok(code);
  };
  return readOneSign(effects, inside);
}

function readOneSign(effects: Effects, next: State): State {
  return (code) => {
    effects.enter('rawChunk');
    effects.consume(code);
    effects.exit('rawChunk');
    return next;
  };
}
