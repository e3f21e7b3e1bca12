import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import type { Span } from '../../fault/Fault';
import { type Context, spanOf } from './Context';

interface Point {
  line: number;
  column: number;
}

/**
 * Tells where the characters `from` to `to` of an attribute's value stand in the file. In the source a character may be
 * written as an entity, and lines after the first begin with an indent or `> ` that is not part of the value.
 */
export function createValueLocator(attribute: MdxJsxAttribute, context: Context): (from: number, to: number) => Span {
  const value = typeof attribute.value === 'string' ? attribute.value : '';
  const points = locateCharacters(value, attribute, context);
  return (from, to) => {
    const start = points[from] ?? (points[points.length - 1] as Point);
    const last = to > from ? points[to - 1] : undefined;
    const end = last ? { line: last.line, column: last.column + last.width } : start;
    return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  };
}

/** The place of each UTF-16 unit of the value and how many columns it takes in the source; and of the end. */
function locateCharacters(value: string, attribute: MdxJsxAttribute, context: Context): (Point & { width: number })[] {
  const { line: firstLine, column: firstColumn } = spanOf(attribute);
  let line = firstLine;
  let source = context.lines[line - 1] ?? '';
  let at = source.indexOf('=', firstColumn - 1) + 1;
  while (/\s/.test(source[at] ?? '')) at++;
  if (/["']/.test(source[at] ?? '')) at++;
  const points: (Point & { width: number })[] = [];
  for (const [index, char] of value.split('').entries()) {
    if (char === '\n') {
      points.push({ line, column: at + 1, width: 0 });
      line++;
      source = context.lines[line - 1] ?? '';
      at = skipPrefix(source, value[index + 1]);
      continue;
    }
    // The second half of a character that an entity wrote whole.
    if (/[\udc00-\udfff]/.test(char) && source[at] !== char) {
      points.push({ line, column: at + 1, width: 0 });
      continue;
    }
    const entity =
      source[at] === '&' ? /^&(?:#x[0-9a-f]+|#\d+|[a-z][a-z0-9]*);/i.exec(source.slice(at))?.[0] : undefined;
    const written = entity !== undefined && (char !== '&' || /^&(?:amp|#38|#x26);/i.test(entity)) ? entity.length : 1;
    points.push({ line, column: at + 1, width: written });
    at += written;
  }
  return [...points, { line, column: at + 1, width: 0 }];
}

function skipPrefix(source: string, next: string | undefined): number {
  const prefix = /^[\s>]*/.exec(source)?.[0].length ?? 0;
  const found = next === undefined ? -1 : source.indexOf(next);
  return next !== undefined && /[\s>]/.test(next) && found >= 0 ? found : prefix;
}
