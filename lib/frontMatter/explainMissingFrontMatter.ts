import type { LocalFault } from '../fault/Fault';
import { makeFault } from '../fault/makeFault';
import { asCode } from '../yaml/asCode';
import { quoteScalar } from '../yaml/quoteScalar';

/** The fault of a note that has no front matter, at its first line, with what its author may have meant. */
export function explainMissingFrontMatter(text: string): LocalFault {
  const lines = text.split(/\r\n|\n|\r/);
  const [first = ''] = lines;
  const span = { line: 1, column: 1, endLine: 1, endColumn: 1 + first.length };
  const { message, suggestion } = explainFence(first.trimEnd(), lines) ?? explainAbsence(lines);
  return makeFault('front-matter-is-present', span, message, suggestion);
}

/** A first line that was meant to open the front matter. */
function explainFence(first: string, lines: string[]) {
  if (first === '---') return explainUnclosed(lines);
  if (first === '+++') {
    const message = 'Front matter is YAML between two lines `---`; `+++` opens TOML.';
    return { message, suggestion: 'Write `---` for `+++`, and `key: value` for `key = value`.' };
  }
  if (!/^\s*(---\s*\w+|-{3,}|—+|–+|－+)$/.test(first)) return undefined;
  const message = `Front matter begins with a line \`---\`; ${asCode(first)} stands here.`;
  return { message, suggestion: 'Write `---`.' };
}

function explainUnclosed(lines: string[]) {
  const below = lines.slice(1);
  const end = below.findIndex((line) => !/^([\w\p{L}"'][^:：]*[:：]|[ \t]+\S|-\s|#|[\]}])/u.test(line));
  const last = below[end]?.trimEnd() ?? '';
  const message = 'The front matter that opens here never closes.';
  if (/^(\.{3}|-{2,}|—+|–+|－+|\+{3})$/.test(last)) {
    return { message, suggestion: `Write \`---\` for ${asCode(last)} on line ${end + 2}.` };
  }
  const where = end < 0 ? 'at its end' : end === 0 ? 'where it ends' : `below line ${end + 1}`;
  return { message, suggestion: `Write a line \`---\` ${where}.` };
}

function explainAbsence(lines: string[]) {
  const fence = lines.findIndex((line) => line.trim() !== '');
  if (fence > 0 && lines[fence]?.trimEnd() === '---') {
    const message = 'Front matter begins on the first line of a note; an empty line stands here.';
    return { message, suggestion: `Delete everything above the \`---\` on line ${fence + 1}.` };
  }
  const heading = lines
    .map((line) => /^#\s+(.*?)\s*#*$/.exec(line)?.[1])
    .find((title) => title !== undefined && title !== '');
  const title = quoteScalar(heading ?? 'The title of the note');
  const message = 'A note begins with front matter: its title and its date between two lines `---`.';
  return { message, suggestion: `Begin the note with:\n---\ntitle: ${title}\ndate: YYYY-MM-DD\n---` };
}
