import { findNearest } from '../../fault/nearest';
import type { RawEntry, RawField, ScanMistake } from './RawEntry';
import { countDollars, type TexEntry } from './readTex';
import type { ScannedBib } from './scanBib';

/** The macros that the parser defines beside the file's own: months and the journals of BibTeX's plain styles. */
const knownMacros = new Set(
  (
    'jan feb mar apr may jun jul aug sep oct nov dec january february march april june july august september october ' +
    'november december acmcs acta cacm ibmjrd ibmsj ieeese ieeetc ieeetcad ipl jacm jcss scp sicomp tocs tods tog toms ' +
    'toois toplas tcs'
  ).split(' '),
);

/** Where the values of an entry hold something the parser has to guess at. */
export function findFieldMistakes(entry: TexEntry, text: string, scanned: ScannedBib): ScanMistake[] {
  const { raw } = entry;
  const macros = new Set([...knownMacros, ...scanned.macros.map(({ name }) => name)]);
  return [
    ...repeatedFields(raw),
    ...raw.fields.flatMap((field) => [...unknownMacros(field, text, macros), ...openMath(field, text)]),
    ...unknownCommands(entry, text),
    ...longNames(entry),
  ];
}

function repeatedFields({ fields }: RawEntry): ScanMistake[] {
  const repeated = fields.filter(({ name }, index) => fields.findIndex((other) => other.name === name) < index);
  return repeated
    .filter(({ name }) => name !== 'keywords')
    .map(({ name, nameRange }) => ({
      ...nameRange,
      message: `The field \`${name}\` stands twice in this entry; the first counts.`,
      suggestion: `Delete one of the two.`,
    }));
}

/** Bare words outside braces and quotes are macros. */
function unknownMacros({ name, valueRange }: RawField, text: string, macros: ReadonlySet<string>): ScanMistake[] {
  const value = text.slice(valueRange.start, valueRange.end);
  const mistakes: ScanMistake[] = [];
  for (const { word, at } of bareWords(value)) {
    if (/^\d+$/.test(word) || macros.has(word.toLowerCase())) continue;
    const start = valueRange.start + at;
    const [nearest] = findNearest(word, macros, 1);
    const suggestion = `Put it in braces: \`${name} = {${word}}\`${nearest === undefined ? '' : `, or did you mean \`${nearest}\``}.`;
    mistakes.push({
      start,
      end: start + word.length,
      message: `\`${word}\` is no macro of this file; it is read as text.`,
      suggestion,
    });
  }
  return mistakes;
}

function* bareWords(value: string): Generator<{ word: string; at: number }> {
  let depth = 0;
  let quoted = false;
  for (const found of value.matchAll(/\\.|[{}"]|[^\s{}"#\\]+/gsu)) {
    const [piece] = found;
    if (piece === '{') depth++;
    else if (piece === '}') depth--;
    else if (piece === '"' && depth === 0) quoted = !quoted;
    else if (depth === 0 && !quoted && !piece.startsWith('\\')) yield { word: piece, at: found.index };
  }
}

/** Fields whose values are keys and addresses, not TeX. */
const noTex = new Set([
  'url',
  'doi',
  'file',
  'pdf',
  'code',
  'eprint',
  'crossref',
  'xdata',
  'ids',
  'related',
  'entryset',
]);

function openMath({ name, valueRange }: RawField, text: string): ScanMistake[] {
  const value = text.slice(valueRange.start, valueRange.end);
  if (noTex.has(name) || countDollars(value) % 2 === 0) return [];
  const last = [...value.matchAll(/\\.|\$/gsu)].findLast(([found]) => found === '$')?.index ?? 0;
  const start = valueRange.start + last;
  return [
    {
      start,
      end: start + 1,
      message: `This \`$\` opens a formula that is never closed.`,
      suggestion: 'Write `\\$` for a dollar.',
    },
  ];
}

function unknownCommands({ raw, commands }: TexEntry, text: string): ScanMistake[] {
  const source = text.slice(raw.start, raw.end);
  return [...new Set(commands)].map((command) => {
    const found = source.indexOf(command);
    const start = found === -1 ? raw.keyRange.start : raw.start + found;
    const end = found === -1 ? raw.keyRange.end : start + command.length;
    return {
      start,
      end,
      message: `\`${command}\` is no TeX command that is known here; it stands in the text as it is.`,
    };
  });
}

/** A name has at most three parts between commas: `von Last, Jr, First`. */
function longNames({ raw, errors }: TexEntry): ScanMistake[] {
  return errors.flatMap((error) => {
    const found = /unexpected \d+-part name "(.*)", dropping "(.*)"/.exec(error);
    const field = raw.fields.find(({ name }) =>
      ['author', 'editor', 'translator', 'holder', 'bookauthor'].includes(name),
    );
    if (!found || !field) return [];
    return [
      {
        ...field.valueRange,
        message: `Expected at most two commas in a name, found \`${found[1]}\`.`,
        suggestion: 'Separate names with `and`.',
      },
    ];
  });
}
