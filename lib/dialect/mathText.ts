import type { Code, Construct } from 'micromark-util-types';
import { isBracketMath, isDollarMath, isParenMath, looksLikeOpenMath } from './mathRules';
import { rawConstruct, type Scanner } from './rawConstruct';

/** `$…$`, and `$$…$$` inside a line of text. */
export const dollarMath: Construct = rawConstruct('dollarMath', scanDollars, notAfterDollar);

/** `\(…\)`, and `\[…\]` inside a line of text. */
export const parenMath: Construct = rawConstruct('parenMath', scanBrackets);

/**
 * A dollar that opens a formula which never closes: everything up to the end of the paragraph, so that what follows
 * is told once as an open formula and not again as stray braces.
 */
export const openMath: Construct = rawConstruct('openMath', scanOpenMath, notAfterDollar);

function notAfterDollar(code: Code): boolean {
  return code !== 36;
}

function scanDollars(): Scanner {
  let size = 0;
  let closing = 0;
  let content = '';
  let phase: 'opening' | 'inside' | 'escaped' | 'closing' = 'opening';
  return function scan(char) {
    if (char === '') return phase === 'closing' ? endOrFail(char) : 'fail';
    if (phase === 'opening') {
      if (char === '$') return ++size > 2 ? 'fail' : 'take';
      phase = 'inside';
    }
    if (phase === 'closing') {
      if (char === '$' && closing < size) {
        closing++;
        return 'take';
      }
      if (closing === size) return endOrFail(char);
      content += '$'.repeat(closing);
      phase = 'inside';
    }
    if (phase === 'inside' && char === '$') {
      phase = 'closing';
      closing = 1;
      return 'take';
    }
    phase = phase === 'inside' && char === '\\' ? 'escaped' : 'inside';
    content += char;
    return 'take';
  };

  function endOrFail(next: string) {
    if (closing !== size) return 'fail';
    return (size === 2 ? content.trim() !== '' : isDollarMath(content, next)) ? 'end' : 'fail';
  }
}

function scanBrackets(): Scanner {
  let raw = '';
  let ended = false;
  return (char) => {
    if (ended) return 'end';
    if (char === '') return 'fail';
    raw += char;
    if (raw.length === 1) return char === '\\' ? 'take' : 'fail';
    if (raw.length === 2) return char === '(' || char === '[' ? 'take' : 'fail';
    const paren = raw[1] === '(';
    if (char !== (paren ? ')' : ']') || raw.at(-2) !== '\\' || raw.at(-3) === '\\') return 'take';
    const content = raw.slice(2, -2);
    ended = true;
    return (paren ? isParenMath : isBracketMath)(content) ? 'take' : 'fail';
  };
}

function scanOpenMath(): Scanner {
  let raw = '';
  return (char) => {
    if (char === '') return raw.startsWith('$$') || looksLikeOpenMath(raw.slice(1)) ? 'end' : 'fail';
    if (raw === '' || char !== '$' || raw === '$' || raw.endsWith('\\')) {
      raw += char;
      return 'take';
    }
    return 'fail';
  };
}
