import type { Construct } from 'micromark-util-types';
import { countDepth, isBracketMath, isDollarMath, isParenMath, looksLikeOpenMath } from './mathRules';
import { rawConstruct, type Scanner } from './rawConstruct';

/** `$…$`, and `$$…$$` inside a line of text. */
export const dollarMath: Construct = rawConstruct('dollarMath', scanDollars);

/** `\(…\)`, and `\[…\]` inside a line of text. */
export const parenMath: Construct = rawConstruct('parenMath', scanBrackets);

/** `\begin{name}…\end{name}` without dollars around it, inside a paragraph. */
export const environmentMath: Construct = rawConstruct('environmentMath', scanEnvironment);

/**
 * A dollar that opens a formula which never closes: everything up to the end of the paragraph, so that what follows
 * is told once as an open formula and not again as stray braces.
 */
export const openMath: Construct = rawConstruct('openMath', scanOpenMath);

/** A `\begin{name}` that never closes, and everything up to the end of the paragraph. */
export const openEnvironment: Construct = rawConstruct('openMath', scanOpenEnvironment);

const failing: Scanner = () => 'fail';

function scanDollars(previous: string): Scanner {
  if (previous === '$') return failing;
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
    return (size === 2 ? content.trim() !== '' : isDollarMath(content, previous, next)) ? 'end' : 'fail';
  }
}

function scanBrackets(): Scanner {
  let raw = '';
  let close = '';
  let escaped = false;
  let ended = false;
  return (char) => {
    if (ended) return 'end';
    if (char === '') return 'fail';
    const length = raw.length;
    raw += char;
    if (length === 0) return char === '\\' ? 'take' : 'fail';
    if (length === 1) {
      close = char === '(' ? ')' : char === '[' ? ']' : '';
      return close === '' ? 'fail' : 'take';
    }
    ended = escaped && char === close;
    escaped = !escaped && char === '\\';
    if (!ended) return 'take';
    return (close === ')' ? isParenMath : isBracketMath)(raw.slice(2, -2)) ? 'take' : 'fail';
  };
}

const beginning = '\\begin{';
const name = /^\\begin\{[A-Za-z]+\*?\}/;

function scanEnvironment(): Scanner {
  let raw = '';
  let ended = false;
  return (char) => {
    if (ended) return name.test(raw) ? 'end' : 'fail';
    if (char === '' || (raw.length < beginning.length && char !== beginning[raw.length])) return 'fail';
    raw += char;
    ended = char === '}' && /\\end\s*\{[^{}]*\}$/.test(raw) && countDepth(raw) <= 0;
    return 'take';
  };
}

function scanOpenEnvironment(): Scanner {
  let raw = '';
  return (char) => {
    if (char === '') return name.test(raw) ? 'end' : 'fail';
    if (raw.length < beginning.length && char !== beginning[raw.length]) return 'fail';
    raw += char;
    return 'take';
  };
}

function scanOpenMath(previous: string): Scanner {
  if (previous === '$') return failing;
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
