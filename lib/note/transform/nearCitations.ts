import { type Context, report } from './Context';

const key = `[A-Za-z0-9_]+(?:[:.#$%&+?<>~/-][A-Za-z0-9_]+)*`;
const bracketed = String.raw`[\p{L}\p{N}_]+(?:[:.#$%&+?<>~/-][\p{L}\p{N}_]+)*`;

/** The keys that an author meant, and how they are cited. */
interface Written {
  keys: string[];
  way: string;
}

interface Form {
  pattern: RegExp;
  /** Words stand like this too, so that only keys with letters and digits, which words have not, are taken for some. */
  likeWords?: true;
  read: (groups: Record<string, string>) => Written;
}

const bracket = (key = ''): Written => ({ keys: [key], way: `[@${key}]` });

/** What authors mistype, each as it stands in a line of source that was read as text. */
const forms: readonly Form[] = [
  /** `[@ key]`, `[ @ key ]`. */
  {
    pattern: new RegExp(String.raw`(?<!\\)\[\s*@\s+(?<key>${bracketed})\s*\]`, 'gu'),
    read: ({ key }) => bracket(key),
  },
  /** `@[key]`. */
  { pattern: new RegExp(String.raw`(?<![\\\w])@\[(?<key>${bracketed})\]`, 'gu'), read: ({ key }) => bracket(key) },
  /** `＠key`, as a Chinese keyboard writes it. */
  {
    pattern: new RegExp(String.raw`\[\s*＠\s*(?<bracketed>${bracketed})\s*\]|＠(?<key>${key})`, 'gu'),
    read: ({ bracketed, key }) => (bracketed ? bracket(bracketed) : { keys: [key ?? ''], way: `@${key}` }),
  },
  /** `@ key`. */
  {
    pattern: new RegExp(String.raw`(?<![\\\p{L}\p{N}_]|\[\s*)@ (?<key>${key})`, 'gu'),
    likeWords: true,
    read: ({ key = '' }) => ({ keys: [key], way: `@${key}` }),
  },
  /** `[key@]`, and `[key]`, `[a; b]` or `[key, p. 3]` with no `@` at all. */
  {
    pattern: new RegExp(
      String.raw`(?<![\\!\]@\p{L}\p{N}])\[(?<keys>${bracketed}(?:\s*[;,]\s*${bracketed})*)\s*@?(?:,\s*(?<place>(?:pp?\.|fig|sec|ch|eq|tab|第|图|表|章|节|§)[^\][]{0,60}))?\](?![([:])`,
      'giu',
    ),
    likeWords: true,
    read: ({ keys = '', place }) => citeAll(keys.split(/\s*[;,]\s*/), '', place),
  },
  /** `Emu@key`, which would be a mail address. */
  {
    pattern: new RegExp(`(?<=[A-Za-z0-9_.])@(?<key>${key})(?!@)`, 'gu'),
    likeWords: true,
    read: ({ key }) => ({ keys: [key ?? ''], way: ` @${key}` }),
  },
];

/** How far around a stretch what belongs to it is looked for: lines may be of any length. */
const reach = 400;

const hasLettersAndDigits = (key: string) => /\p{L}/u.test(key) && /\d/.test(key);

/** Finds what looks like a citation in a stretch of a line; `from` is where that begins. */
export function findNearCitations(source: string, line: number, from: number, context: Context): void {
  if (!/[@＠[\\{]/.test(source)) return;
  for (const foreign of foreignForms) {
    // What MyST ends with is code, and no text.
    const whole = /\{cite(?::[a-z]+)?\}$/.test(source)
      ? (context.lines[line - 1] ?? '').slice(from, from + source.length + reach)
      : source;
    for (const match of whole.matchAll(foreign.pattern)) {
      if (match.index < source.length) reportForeign(match, foreign, line, from, context);
    }
  }
  for (const { pattern, read, likeWords } of forms) {
    for (const { 0: text, index, groups = {} } of source.matchAll(pattern)) {
      const found = read(groups as Record<string, string>);
      if (likeWords && !found.keys.every(hasLettersAndDigits)) continue;
      const column = from + index + 1;
      context.nearCitations.push({ ...found, text, line, column, endLine: line, endColumn: column + text.length });
    }
  }
}

/** How another program writes citations; no words look like it. */
interface ForeignForm {
  program: string;
  pattern: RegExp;
  /** Whether the authors are named in the sentence. */
  isNarrative: (command: string) => boolean;
}

const foreignForms: readonly ForeignForm[] = [
  /** `\cite{a,b}`, `\citet{a}`, `\citep[see][p. 3]{a}` of natbib, `\textcite{a}` of biblatex. */
  {
    program: 'LaTeX',
    pattern:
      /(?<!\\)\\(?<command>(?:auto|paren|text|foot|full)?cite(?:alp|alt|[pt])?)\*?(?<options>(?:\[[^\][]{0,200}\]){0,2})\{(?<keys>[^{}\\]+)\}/giu,
    isNarrative: (command) => /^(?:citet|citealt|textcite)$/i.test(command),
  },
  /** `{cite:p}` and keys in backticks. */
  {
    program: 'MyST',
    pattern: /(?<!\\)\{cite(?::(?<command>[a-z]+))?\}`(?<keys>[^`]+)`/gu,
    isNarrative: (command) => command === 't',
  },
];

/**
 * The same in .mdx, where the braces begin an expression. Whether `braces`, which stand at this column, belong to a
 * citation, which is told then.
 */
export function checkForeignBraces(braces: string, line: number, column: number, context: Context): boolean {
  const end = column - 1 + braces.length;
  const from = Math.max(0, column - 1 - reach);
  const around = (context.lines[line - 1] ?? '').slice(from, end + reach);
  for (const foreign of foreignForms) {
    for (const match of around.matchAll(foreign.pattern)) {
      if (from + match.index >= end || from + match.index + match[0].length < end) continue;
      reportForeign(match, foreign, line, from, context);
      return true;
    }
  }
  return false;
}

function reportForeign(
  { 0: text, index, groups = {} }: RegExpMatchArray,
  { program, isNarrative }: ForeignForm,
  line: number,
  from: number,
  context: Context,
): void {
  const { command = '', options = '', keys = '' } = groups;
  const cited = keys.trim().split(/\s*,\s*/);
  const [first = '', second] = [...options.matchAll(/\[([^\]]*)\]/g)].map(([, option = '']) => option);
  const [prefix, suffix] = second === undefined ? ['', first] : [first, second];
  const inSentence = isNarrative(command) && cited.length === 1 && options === '';
  const way = inSentence ? `@${cited[0]}` : citeAll(cited, prefix, suffix).way;
  const column = from + (index ?? 0) + 1;
  const span = { line, column, endLine: line, endColumn: column + text.length };
  const shown = text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
  const message = `${shown} is ${program}, and would be printed as it stands.`;
  report(context, 'citation-is-read', span, message, `Write \`${way}\`.`, [{ ...span, text: way }]);
}

function citeAll(keys: readonly string[], prefix = '', suffix = ''): Written {
  const inside = keys.map((one) => `@${one}`).join('; ');
  return { keys: [...keys], way: `[${prefix && `${prefix} `}${inside}${suffix && `, ${suffix}`}]` };
}
