import { keepToken } from '../Work';
import type { findFence } from './code';
import { findDivEnd } from './divs';
import { keepFormula } from './formula';
import { lineStart } from './lines';
import { writeAlertBlock, writeDetailsBlock, writeFigure, writeVideoLink } from './pieces';
import { type Place, protectPiece } from './protect';
import type { Source } from './Source';

/** A directive of MyST (https://mystmd.org/guide/directives): its name, what stands behind it, its options and its text. */
interface Directive {
  name: string;
  argument: string;
  options: Record<string, string>;
  body: string;
  /** Behind its last line. */
  end: number;
  /** What stands before each of its lines. */
  indent: string;
}

type Write = (source: Source, directive: Directive) => boolean;

type Fence = NonNullable<ReturnType<typeof findFence>>;

/** ```` ```{note} ```` and the like. The backticks have been found; code of a language keeps them. */
export function readDirective(source: Source, fence: Fence, { closings }: Place): boolean {
  if (fence.info === '{=html}') {
    // Pandoc's raw HTML: the lines between the fences.
    closings.set(lineStart(source.text, fence.end), '');
    source.put('\n', fence.from);
    return true;
  }
  if (/^\{=\w+\}$/.test(fence.info)) return dropTold(source, rawDirective(fence));
  const [, name, argument = ''] = readInfo(fence.info);
  if (name === undefined) return false;
  const read = { ...readOptions(source.text.slice(fence.from, fence.to), fence.indent), name, argument };
  return write(source, { ...read, end: fence.end, indent: fence.indent });
}

/** What Pandoc keeps for another format. */
function rawDirective({ info, end, indent }: Fence): Directive {
  return { name: info.slice(1, -1), argument: '', options: {}, body: '', end, indent };
}

/** `{note} words` of MyST, `{r plot, echo=FALSE}` of knitr and `{.python #id}` of Pandoc. */
function readInfo(info: string): readonly (string | undefined)[] {
  const directive = /^\{([A-Za-z][\w:+-]*)\}[ \t]*(.*)$/.exec(info);
  return (
    directive ?? [
      info,
      /^\{\.?([A-Za-z][\w+-]*)[ \t,][^{}]*\}$/.exec(info)?.[1] ?? /^\{\.([A-Za-z][\w+-]*)\}$/.exec(info)?.[1],
    ]
  );
}

/** `:::{note}` of MyST. */
export function readColonBlock(source: Source, line: string): boolean {
  const [, colons = '', name, argument = ''] = /^(:{3,})[ \t]*\{([A-Za-z][\w:+-]*)\}[ \t]*(.*)$/.exec(line) ?? [];
  const found = name === undefined ? undefined : findDivEnd(source.text, source.at + line.length, colons.length);
  if (!found || name === undefined) return false;
  const read = readOptions(source.text.slice(source.at + line.length + 1, found.to), '');
  return write(source, { ...read, name, argument, end: found.end, indent: '' });
}

/** `:key: value` lines, or YAML between `---`, at the beginning. */
function readOptions(text: string, indent: string): Pick<Directive, 'options' | 'body'> {
  const lines = text
    .split('\n')
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()));
  const options: Record<string, string> = {};
  const isYaml = lines[0]?.trim() === '---' && lines.indexOf('---', 1) > 0;
  let at = isYaml ? 1 : 0;
  for (; at < lines.length; at++) {
    const [, key, value = ''] = /^\s*:?([\w-]+):(?:[ \t]+(.*))?$/.exec(lines[at] ?? '') ?? [];
    if (key === undefined || (!isYaml && !/^\s*:/.test(lines[at] ?? ''))) break;
    options[key] = value.trim();
  }
  if (isYaml) at = lines.indexOf('---', 1) + 1;
  if (at > 0 && lines[at]?.trim() === '') at++;
  return { options, body: lines.slice(at).join('\n').replace(/\n$/, '') };
}

function write(source: Source, directive: Directive): boolean {
  const name = directive.name.toLowerCase();
  const known = directives[name];
  if (known) return known(source, directive);
  if (name.startsWith('prf:')) return writeStatement(source, directive);
  return writeCode(source, directive);
}

/** `#| fig-cap: "Words"`: options of Quarto's cells, in comments of their language. */
const cellOptions = /^(?:(?:#|\/\/|%%|--)\|[^\n]*(?:\n|$))+/;

/** What a cell says of figures and tables that its code made, which are not in the files, is words of the author's. */
function tellCaptions(options: string, source: Source): void {
  for (const [, caption = ''] of options.matchAll(/\b(?:fig|tbl|lst)-(?:cap|alt):[ \t]*["']?(.*?)["']?[ \t]*$/gm)) {
    if (caption === '') continue;
    const words = caption.length > 60 ? `${caption.slice(0, 60)}…` : caption;
    const message = `What the code made is not in the note, and neither is its caption: ${words}`;
    source.work.decisions.lose(source.line, 'cell-caption-dropped', message);
  }
}

/** A name of a language, as Quarto and R Markdown have, is code; anything else is told. */
const writeCode: Write = (source, { name, argument, options, body, end, indent }) => {
  const isCell = /^(?:code|code-block|code-cell|sourcecode|ipython|literalinclude)$/.test(name);
  const lang = isCell ? argument.replace(/^ipython3?$/, 'python').split(/\s/)[0] || 'python' : name;
  const [comments = ''] = cellOptions.exec(body) ?? [];
  tellCaptions(comments, source);
  const text = comments === '' ? body : body.slice(comments.length).replace(/^(?:[ \t]*\n)+/, '');
  const fence = '`'.repeat(Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length)) + 1);
  const lines = [`${fence}${lang}`, ...text.split('\n'), fence].map((line) => (line === '' ? line : indent + line));
  source.put(indent === '' ? markOf(options, source) + lines.join('\n') : lines.join('\n'), end);
  return true;
};

const drop: Write = (source, { end }) => {
  source.keep({ type: 'nothing' }, end);
  return true;
};

const dropTold: Write = (source, { name, end }) => {
  source.work.decisions.lose(source.line, 'directive-told', `The directive \`{${name}}\` is not in the note.`);
  source.keep({ type: 'nothing' }, end);
  return true;
};

const writeMath: Write = (source, { options, body, end }) => {
  const label = nameOf(options);
  keepFormula(source, { tex: body, display: true, block: true, ...(label && { label }) }, end);
  return true;
};

const writeAlert: Write = (source, { name, argument, options, body, end }) => {
  const kind = name === 'admonition' ? (options.class ?? 'note') : name;
  const title = argument === '' ? undefined : protectPiece(argument, source.line, source.work);
  return writeAlertBlock(source, kind, title, protectPiece(body.trim(), source.line, source.work), end);
};

const writeFolded: Write = (source, { name, argument, body, end }) => {
  const words = name === 'solution' ? 'Solution' : argument || '…';
  return writeDetailsBlock(source, words, protectPiece(body.trim(), source.line, source.work), end);
};

const writeQuote: Write = (source, { body, end }) => {
  const inside = protectPiece(body.trim(), source.line, source.work);
  source.put(`\n${inside.replace(/^/gm, '> ')}\n`, end);
  return true;
};

const writePicture: Write = (source, { argument, options, body, end }) =>
  writeFigure(source, { src: argument, alt: options.alt ?? '', caption: body.trim(), id: nameOf(options) }, end);

const writeTable: Write = (source, { argument, options, body, end }) => {
  const caption = argument === '' ? '' : `[${protectPiece(argument, source.line, source.work)}]`;
  const inside = protectPiece(body.trim(), source.line, source.work);
  source.put(`\n${markOf(options, source)}:::table${caption}\n${inside}\n:::\n`, end);
  return true;
};

const nameOf = ({ label, name }: Directive['options']): string => label ?? name ?? '';

/** What stands for the name of a directive, until what stands behind it takes that. */
function markOf(options: Directive['options'], { line, work }: Source): string {
  const id = nameOf(options);
  return id === '' ? '' : `${keepToken({ type: 'attributes', id, toc: false, raw: '', line }, work)}\n\n`;
}

/** Statements of sphinx-proof by our names. */
export const statements: Record<string, string> = {
  theorem: 'theorem',
  lemma: 'lemma',
  proposition: 'proposition',
  corollary: 'corollary',
  definition: 'definition',
  assumption: 'assumption',
  axiom: 'assumption',
  remark: 'remark',
  observation: 'remark',
  example: 'example',
  conjecture: 'claim',
  property: 'proposition',
  criterion: 'proposition',
  exercise: 'question',
  proof: 'proof',
};

const writeStatement: Write = (source, { name, argument, options, body, end }) => {
  const kind = statements[name.replace(/^prf:/, '')] ?? 'remark';
  const title = argument === '' || kind === 'proof' ? '' : `[${protectPiece(argument, source.line, source.work)}]`;
  const inside = protectPiece(body.trim(), source.line, source.work);
  source.put(`\n${markOf(options, source)}:::${kind}${title}\n${inside}\n:::\n`, end);
  return true;
};

/** An exercise between two directives, which holds what a directive cannot, such as cells of code. */
const writeExercise: Write = (source, { name, argument, options, end }) => {
  const close = /^`{3,}[ \t]*\{exercise-end\}[^`]*`{3,}[ \t]*$/m.exec(source.text.slice(end));
  if (!close) return false;
  const body = source.text.slice(end, end + close.index);
  return writeStatement(source, {
    name: name.replace('-start', ''),
    argument,
    options,
    body,
    end: end + close.index + close[0].length,
    indent: '',
  });
};

const directives: Record<string, Write | undefined> = {
  math: writeMath,
  figure: writePicture,
  image: writePicture,
  table: writeTable,
  index: drop,
  contents: drop,
  toctree: drop,
  tableofcontents: drop,
  bibliography: drop,
  'exercise-start': (source, directive) => writeExercise(source, directive) || drop(source, directive),
  'exercise-end': drop,
  'solution-start': drop,
  'solution-end': drop,
  raw: dropTold,
  include: dropTold,
  exercise: writeStatement,
  solution: writeFolded,
  dropdown: writeFolded,
  collapse: writeFolded,
  epigraph: writeQuote,
  youtube: (source, { argument, end }) =>
    writeVideoLink(source, `https://www.youtube.com/watch?v=${argument}`, 'Video', end),
  ...Object.fromEntries(
    'note tip hint important warning attention caution danger error seealso admonition todo topic margin sidebar'
      .split(' ')
      .map((name) => [name, writeAlert]),
  ),
};
