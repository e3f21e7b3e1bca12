import type { Scalar } from 'yaml';
import { asCode } from './asCode';
import { quoteScalar } from './quoteScalar';
import type { Mistake } from './YamlMapping';

/**
 * Finds what valid YAML takes away from a value without a word: text behind ` #`, which is a comment, and escapes
 * in double quotes that turn TeX into control characters (`"\nu"` is a line break and a u).
 * A comment with a space after its `#` is a comment and stays one.
 */
export function findLostText(node: Scalar, text: string): Mistake | undefined {
  if (!node.range) return undefined;
  if (node.type === 'QUOTE_DOUBLE') return findEscape(text.slice(node.range[0], node.range[1]), node.range[0]);
  const [start, end] = node.range;
  return (
    findAnchor(node, text, start) ??
    (node.type === 'PLAIN' ? (findHash(text, start, end) ?? findDash(text, start, end)) : undefined)
  );
}

/** `title: &more words`: the first word is an anchor, and no alias asks for it. */
function findAnchor({ anchor }: Scalar, text: string, start: number): Mistake | undefined {
  if (anchor === undefined || text.includes(`*${anchor}`)) return undefined;
  const at = text.lastIndexOf(`&${anchor}`, start);
  return {
    range: [at, at + anchor.length + 1],
    message: `${asCode(`&${anchor}`)} at the beginning of a value is an anchor, so it would be lost.`,
    suggestion: 'Put the value in single quotes.',
  };
}

/** A dash that was meant as an item of a list and became a part of the text above it. */
function findDash(text: string, start: number, end: number): Mistake | undefined {
  const dash = /(?<=[\r\n][ \t]*)-[ \t].*/.exec(text.slice(start, end));
  if (dash === null) return undefined;
  return {
    range: [start + dash.index, start + dash.index + dash[0].trimEnd().length],
    message: 'This line is no item of a list: it continues the text above it.',
    suggestion: 'Begin the line above with `- ` too, or put the whole text in quotes.',
  };
}

function findHash(text: string, start: number, end: number): Mistake | undefined {
  const [behind, space, comment] = /^([ \t]*)(#[^\s#].*)/.exec(text.slice(end)) ?? [];
  if (behind === undefined || space === undefined || comment === undefined) return undefined;
  const hash = end + space.length;
  // `- #tag` has no value before the hash; the hash itself must follow a space to begin a comment.
  const value = text.slice(start, hash) + comment.trimEnd();
  return {
    range: [hash, hash + comment.trimEnd().length],
    message: `\`#\` after a space begins a comment, so ${asCode(comment.trimEnd())} would be lost.`,
    suggestion: `Put the value in quotes: ${asCode(quoteScalar(value))}; or write a space after \`#\` if it is a comment.`,
  };
}

function findEscape(quoted: string, start: number): Mistake | undefined {
  for (const match of quoted.matchAll(/\\([\s\S])/g)) {
    if (!/[0abtnvfreNLP_ ]/.test(match[1] ?? '')) continue;
    return {
      range: [start + match.index, start + match.index + 2],
      message: `Inside double quotes \`${match[0]}\` is not a backslash and a letter but a control character or a space.`,
      suggestion: 'Put the value in single quotes, where a backslash is a backslash.',
    };
  }
  return undefined;
}
