import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import type { Ending } from '../dialect/remarkDialect';
import type { LocalFault, Span } from '../fault/Fault';
import { makeFault } from '../fault/makeFault';
import { elements } from './transform/elements';

/** Stands in for a `<` that opens no tag, so that the rest of the note can be read; a private-use character. */
const standIn = '\uE03C';

const mostFaults = 100;

/**
 * MDX stops at the first `<` it cannot read. This notes that fault, puts a stand-in for the sign, and reads on, so that
 * every fault of the note is found in one run. Returns the text that can be read; `restoreSigns` undoes the stand-ins.
 */
export function findSyntaxFaults(
  text: string,
  ending: Ending,
  plugins: import('unified').PluggableList,
): { text: string; faults: LocalFault[] } {
  const faults: LocalFault[] = [];
  const processor = unified().use(remarkParse).use(plugins);
  const parse = (source: string) => processor.parse(source);
  let current = text;
  while (faults.length < mostFaults) {
    try {
      parse(current);
      return { text: current, faults };
    } catch (error) {
      const at = error instanceof VFileMessage ? findSign(current, error) : findCulprit(current, parse);
      if (at < 0) throw new Error(`A note ending in .${ending} could not be read`, { cause: error });
      faults.push(explain(current, at, error));
      current = `${current.slice(0, at)}${standIn}${current.slice(at + 1)}`;
    }
  }
  return { text: current.replaceAll('<', standIn), faults };
}

/** The text as the author wrote it. */
export function restoreSigns(text: string): string {
  return text.replaceAll(standIn, '<');
}

/**
 * An open tag at a bad place, such as the alternative text of an image, makes the parser lose its count where it checks
 * itself, and it says nothing an author could use. The sign to blame is the first without which it can go on.
 */
function findCulprit(text: string, parse: (text: string) => void): number {
  const signs = [...text.matchAll(/</g)].map(({ index }) => index);
  const fails = (count: number) => {
    try {
      parse(text.replace(/</g, (sign, offset: number) => (offset <= (signs[count - 1] ?? -1) ? standIn : sign)));
      return false;
    } catch (error) {
      return !(error instanceof VFileMessage);
    }
  };
  let [low, high] = [0, signs.length];
  if (fails(high)) return -1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fails(middle)) low = middle;
    else high = middle;
  }
  return signs[high - 1] ?? -1;
}

/** The offset of the `<` to blame: the one the message names in its text, or the last before its place. */
function findSign(text: string, error: VFileMessage): number {
  const named = /`<[^`]*>` \((\d+):(\d+)-/.exec(error.reason);
  if (named) {
    const offset = offsetOf(text, Number(named[1]), Number(named[2]));
    if (text[offset] === '<') return offset;
  }
  const place = error.place;
  const point = place && 'start' in place ? place.start : place;
  const offset = point ? offsetOf(text, point.line, point.column) : text.length;
  const at = text.lastIndexOf('<', Math.max(0, offset - (text[offset] === '<' ? 0 : 1)));
  if (at < 0) throw new Error('A syntax fault has no `<` before it', { cause: error });
  return at;
}

function offsetOf(text: string, line: number, column: number): number {
  const ends = /\r\n|\n|\r/g;
  for (let current = 1; current < line; current++) if (!ends.exec(text)) break;
  return ends.lastIndex + column - 1;
}

/** What is wrong with the `<` at `at`, as a fault from there to the end of what it opens. */
function explain(text: string, at: number, error: unknown): LocalFault {
  const after = text.slice(at, at + longestTag);
  const span = (raw: string): Span => spanOfText(text, at, raw);
  if (after.startsWith('<!--')) {
    const comment = /^<!--[\s\S]*?-->/.exec(text.slice(at))?.[0] ?? '<!--';
    const message = 'An HTML comment has no meaning in .mdx.';
    const place = span(comment);
    const words = comment.slice('<!--'.length, -'-->'.length);
    const isWhole = comment.endsWith('-->') && !words.includes('*/');
    const fix = isWhole ? [{ ...place, was: comment, text: `{/*${words}*/}` }] : undefined;
    return makeFault('comment-is-not-html', place, message, 'Write `{/* comment */}`.', fix);
  }
  const address = /^<((?:https?:\/\/|mailto:|[\w.+-]+@)[^>\s]*)>/.exec(after);
  if (address) {
    const message = `\`${address[0]}\` is no tag; in .mdx an address stands without angle brackets.`;
    const place = span(address[0]);
    const isPlain = /^https?:\/\/[\w./?=&%+#:~-]+$/.test(address[1] ?? '');
    const fix = isPlain ? [{ ...place, was: address[0], text: `[${address[1]}](${address[1]})` }] : undefined;
    return makeFault('tag-parses', place, message, `Write \`[text](${address[1]})\`.`, fix);
  }
  const tag = /^<(\/?)([A-Za-z][\w.:-]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/.exec(after);
  if (tag && !(error instanceof VFileMessage && error.source !== 'mdast-util-mdx-jsx'))
    return describeUnclosed(tag[1] === '/', tag[2] ?? '', span(tag[0]), text, at);
  const shown = after.split(/\s/)[0]?.slice(0, 20) ?? '<';
  return makeFault(
    'tag-parses',
    span('<'),
    `\`${shown}\` looks like a tag and cannot be read as one.`,
    'Write `\\<` for the sign itself, put formulas between dollars, or name the file .md, where it is text.',
    /^<[\s\d=\-–—,.;:)\p{Script=Han}]/u.test(after) ? [{ ...span('<'), was: '<', text: '\\<' }] : undefined,
  );
}

/** More characters than a tag has. */
const longestTag = 1_000;

function spanOfText(text: string, at: number, raw: string): Span {
  const before = text.slice(0, at).split(/\r\n|\n|\r/);
  const lines = raw.split(/\r\n|\n|\r/);
  const column = (before.at(-1) ?? '').length + 1;
  const last = lines.at(-1) ?? '';
  const endColumn = lines.length === 1 ? column + last.length : last.length + 1;
  return { line: before.length, column, endLine: before.length + lines.length - 1, endColumn };
}

function describeUnclosed(closing: boolean, name: string, span: Span, text: string, at: number): LocalFault {
  if (closing)
    return makeFault('tag-is-closed', span, `\`</${name}>\` closes nothing.`, 'Delete it, or open the element before.');
  const message = `\`<${name}>\` is never closed.`;
  if (elements[name]?.void) {
    const { endLine, endColumn } = span;
    const fix = [{ line: endLine, column: endColumn - 1, endLine, endColumn, was: '>', text: ' />' }];
    return makeFault('tag-is-closed', span, message, `Write \`<${name} />\`.`, fix);
  }
  const way = new RegExp(`</${name}\\s*>`).test(text.slice(at))
    ? `Put \`<${name}>\` and \`</${name}>\` each on a line of its own, or both in one paragraph.`
    : `Write \`</${name}>\` where it ends, or \`\\<\` for the sign itself.`;
  return makeFault('tag-is-closed', span, message, way);
}
