import { type Creator, type Entry, type Library, parse } from '@retorquere/bibtex-parser';
import { guardAngles, markProtection } from './guard';
import { readableMath } from './mathText';
import type { RawEntry, RawField } from './RawEntry';
import type { ScannedBib } from './scanBib';

/** The values of an entry as the parser gives them: TeX and macros resolved, in the parser's own markup. */
export interface TexEntry {
  raw: RawEntry;
  fields: Record<string, string | string[] | Creator[]>;
  /** What the parser could not understand, in its words; TeX commands it does not know are in `commands`. */
  errors: string[];
  /** Commands the parser does not know, with their backslash; they stand in the text as written. */
  commands: string[];
}

const titles = new Set([
  'title',
  'subtitle',
  'booktitle',
  'booksubtitle',
  'maintitle',
  'shorttitle',
  'journaltitle',
  'journal',
  'series',
]);
const verbatim = new Set(['url', 'doi', 'eprint', 'file', 'pdf', 'code', 'github']);

/**
 * Reads the values of all entries. They are read together, so that crossref inherits; when the parser complains,
 * also one by one, so that it is known of which entry it complains.
 */
export function readTex(text: string, scanned: ScannedBib): TexEntry[] {
  const writer = new EntryWriter(text, scanned);
  const commands: string[][] = scanned.entries.map(() => []);
  const library = run(writer.all(), commands);
  const errors = library.errors.length > 0 ? scanned.entries.map((_, index) => run(writer.one(index), []).errors) : [];
  const byKey = new Map(library.entries.map((entry) => [entry.key, entry]));
  return scanned.entries.map((raw, index) => ({
    raw,
    fields: (byKey.get(surrogate(index))?.fields ?? {}) as TexEntry['fields'],
    errors: (errors[index] ?? []).map(({ error }) => error),
    commands: commands[index] ?? [],
  }));
}

/** Commands that only choose a typeface or a size: what they are put on is the text. */
const typefaces =
  /^\\(?:math(?:cal|bf|bb|frak|sf|it|rm|scr|tt)|(?:bold)?symbol|boldsymbol|bm|text(?:normal|md)?|operatorname\*?|(?:b|it|rm|sf|tt|up|md|sl|sc)(?:series|shape|family)?|normal(?:font|size)|underline|tiny|small|large|Large|huge|Huge|displaystyle|protect|xspace|nobreak|allowbreak|break|linebreak|newline|limits|nolimits|big|Big|bigl|bigr|mathop|mathord|vec|left|right)$/;

function run(input: string, commands: string[][]): Library {
  return parse(input, {
    sentenceCase: false,
    verbatimFields: [...verbatim],
    unsupported: (_node, tex, entry: Entry) => {
      if (typefaces.test(tex)) return '';
      commands[Number(entry.key.slice(1))]?.push(tex);
      return tex;
    },
  });
}

/** Authors may use any key; the parser takes few characters, so it is given keys of ours. */
function surrogate(index: number): string {
  return `k${index}`;
}

/** Writes entries anew from their located fields, in a form that the parser can take. */
class EntryWriter {
  readonly #keys = new Map<string, string>();
  readonly #macros: string;

  constructor(
    readonly text: string,
    readonly scanned: ScannedBib,
  ) {
    scanned.entries.forEach(({ key }, index) => {
      if (!this.#keys.has(key.toLowerCase())) this.#keys.set(key.toLowerCase(), surrogate(index));
    });
    this.#macros = scanned.macros.map(({ start, end }) => guardAngles(text.slice(start, end))).join('\n');
  }

  all(): string {
    return [this.#macros, ...this.scanned.entries.map((entry, index) => this.#entry(entry, index))].join('\n');
  }

  one(index: number): string {
    const entry = this.scanned.entries[index];
    return entry ? `${this.#macros}\n${this.#entry(entry, index)}` : '';
  }

  #entry(entry: RawEntry, index: number): string {
    const fields = entry.fields.map((field) => `${field.name.replace(/[^\w+-]/g, '-')} = ${this.#value(field)}`);
    return `@${entry.type}{${[surrogate(index), ...fields].join(',\n')}\n}`;
  }

  #value({ name, valueRange }: RawField): string {
    const value = this.text.slice(valueRange.start, valueRange.end);
    if (name === 'crossref') return `{${this.#keys.get(unwrap(value).toLowerCase()) ?? unwrap(value)}}`;
    const guarded = guardAngles(verbatim.has(name) ? value : readableMath(closeMath(value)));
    return titles.has(name) && /^[{"]/.test(guarded) ? markProtection(guarded) : guarded;
  }
}

/** A value in one pair of braces or quotes without them. */
export function unwrap(value: string): string {
  return value.replace(/^[{"]\s*|\s*[}"]$/g, '').trim();
}

/** A value with an odd `$` has no formula: the signs are text. */
function closeMath(value: string): string {
  return countDollars(value) % 2 === 0 ? value : value.replace(/\\.|\$/gsu, (found) => (found === '$' ? '\\$' : found));
}

/** How many `$` without a backslash stand in a value. */
export function countDollars(value: string): number {
  return [...value.matchAll(/\\.|\$/gsu)].filter(([found]) => found === '$').length;
}
