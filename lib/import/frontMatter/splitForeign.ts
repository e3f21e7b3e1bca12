/** How a foreign note says what it is about itself. */
type HeadFormat = 'yaml' | 'toml' | 'json' | 'none';

/** A foreign note divided into what it says about itself and its body. */
export interface ForeignText {
  format: HeadFormat;
  /** Without the lines or braces around it; empty when there is none. */
  head: string;
  /** The 1-based line of the file on which `head` begins. */
  headLine: number;
  body: string;
  /** The 1-based line of the file on which `body` begins. */
  bodyLine: number;
  /** What was mended to find the head, in a sentence. */
  repair?: string;
}

/** A line that YAML front matter can begin with: a key of one word, or two as Obsidian has, and a colon. */
const keyLine = /^[ \t]*["']?[\p{L}_][\p{L}\p{N}_.-]*(?: [\p{L}\p{N}_-]+){0,2}["']?\s*[:：]/u;
/** What may stand in YAML front matter, line by line. */
const yamlLine = /^(?:\s*$|\s*#|\s+\S|-\s|-$|[\]}])/;

/** Divides a foreign note (its byte order mark removed). A body that begins with a rule `---` is no front matter. */
export function splitForeign(text: string): ForeignText {
  const blank = /^(?:[ \t]*(?:\r\n|\n|\r))*/.exec(text)?.[0] ?? '';
  const above = countLines(blank);
  const rest = text.slice(blank.length);
  const found = splitYaml(rest, above) ?? splitToml(rest, above) ?? splitJson(rest, above);
  if (!found) return { format: 'none', head: '', headLine: 1, body: text, bodyLine: 1 };
  if (above === 0 || found.repair) return found;
  return { ...found, repair: 'Empty lines stood above the front matter.' };
}

function splitYaml(text: string, above: number): ForeignText | undefined {
  const [first] = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text) ?? [];
  if (first === undefined) return undefined;
  const lines = text.slice(first.length).split(/(?<=\r\n|\n|\r(?!\n))/);
  const opening = lines.find((line) => line.trim() !== '' && !/^\s*#/.test(line)) ?? '';
  const empty = /^(?:---|\.\.\.)\s*$/.test(opening) && lines.indexOf(opening) <= 1;
  if (!empty && !keyLine.test(opening)) return undefined;
  const end = lines.findIndex((line) => /^(?:---|\.\.\.)[ \t]*[\r\n]*$/.test(line));
  if (end < 0) return splitUnclosed(lines, above);
  return part('yaml', lines, end, 1, above + 2);
}

/** Front matter that nobody closed ends where its lines end to look like it. */
function splitUnclosed(lines: string[], above: number): ForeignText | undefined {
  const after = lines.findIndex((line) => !keyLine.test(line) && !yamlLine.test(line));
  const blank = lines.findIndex((line) => line.trim() === '');
  const ends = [after, blank].filter((at) => at > 0);
  const end = ends.length > 0 ? Math.min(...ends) : lines.length;
  return { ...part('yaml', lines, end, 0, above + 2), repair: 'The front matter was not closed; it ends here.' };
}

function splitToml(text: string, above: number): ForeignText | undefined {
  const [first] = /^\+\+\+[ \t]*(?:\r\n|\n|\r)/.exec(text) ?? [];
  if (first === undefined) return undefined;
  const lines = text.slice(first.length).split(/(?<=\r\n|\n|\r(?!\n))/);
  const end = lines.findIndex((line) => /^\+\+\+[ \t]*[\r\n]*$/.test(line));
  return end < 0 ? undefined : part('toml', lines, end, 1, above + 2);
}

/** A JSON object at the beginning, up to a brace on a line of its own (Hugo's third form). */
function splitJson(text: string, above: number): ForeignText | undefined {
  if (!/^\{\s*["}]/.test(text)) return undefined;
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  const end = lines.findIndex((line) => /^\}[ \t]*[\r\n]*$/.test(line));
  const oneLine = /^\{.*\}[ \t]*[\r\n]*$/.test(lines[0] ?? '');
  if (end < 0 && !oneLine) return undefined;
  return part('json', lines, oneLine ? 1 : end + 1, 0, above + 1);
}

/** Lines before `end` are the head, and those after `end` and `fence` more the body. */
function part(format: HeadFormat, lines: string[], end: number, fence: number, headLine: number): ForeignText {
  return {
    format,
    head: lines.slice(0, end).join(''),
    headLine,
    body: lines.slice(end + fence).join(''),
    bodyLine: headLine + end + fence,
  };
}

function countLines(text: string): number {
  return text.split(/\r\n|\n|\r/).length - 1;
}
