import type { LocalFault, Span } from '../fault/Fault';
import { makeFault } from '../fault/makeFault';
import { asCode } from '../yaml/asCode';
import { type CheckedMapping, checkMapping } from '../yaml/checkMapping';
import { explainMissingFrontMatter } from './explainMissingFrontMatter';
import type { FrontMatter } from './FrontMatter';
import { foldCase } from './fields/tag';
import { foreignKeys } from './foreignKeys';
import { frontMatterSchema } from './schema';
import { splitFrontMatter } from './splitFrontMatter';

/** What a note's front matter says. */
export interface ParsedFrontMatter {
  /**
   * Undefined when there is none, or when the title, or the date of a note, is missing or wrong. Any other key
   * with a fault is as if it were not written, so that a note in dev can be drawn beside its faults.
   */
  frontMatter: FrontMatter | undefined;
  /** Every mistake, in the order of the file. */
  faults: LocalFault[];
  /** Where the values stand, by key and, in lists, index (`papers.0`; a list written as one text has no index). */
  places: Readonly<Record<string, Span>>;
}

type Checked = CheckedMapping<typeof frontMatterSchema.shape>;

/** The `---` that opens the front matter: the place of a key that is not there. */
const openingLine: Span = { line: 1, column: 1, endLine: 1, endColumn: 4 };

/** Parses and checks the front matter of a whole note (its byte order mark removed). */
export function parseFrontMatter(text: string): ParsedFrontMatter {
  const split = splitFrontMatter(text);
  if (split === undefined) {
    return { frontMatter: undefined, faults: [explainMissingFrontMatter(text)], places: {} };
  }
  const checked = checkMapping(split.yaml, split.yamlLine, frontMatterSchema.shape, foreignKeys);
  const settled = settleContradictions(checked);
  const faults = [...listMissing(checked), ...checked.faults, ...settled.faults];
  faults.sort((a, b) => a.line - b.line || a.column - b.column);
  return { frontMatter: toFrontMatter(settled.values), faults, places: checked.places.toSpans() };
}

function toFrontMatter({ title, date, kind = 'note', ...values }: Checked['values']): FrontMatter | undefined {
  if (title === undefined || (kind === 'note' && date === undefined)) return undefined;
  // Every list and `draft` have their defaults, and a day is there where the kind asks for it.
  return { title, date, kind, ...values } as FrontMatter;
}

function listMissing({ values, absent, sound }: Checked): LocalFault[] {
  const faults: LocalFault[] = [];
  if (absent.has('title')) {
    const message = '`title` is missing: every note needs one.';
    faults.push(makeFault('key-is-present', openingLine, message, 'Add `title: …` below this line.'));
  }
  // With a kind that cannot be read nobody knows whether a date is needed.
  const isNote = values.kind === 'note' && (absent.has('kind') || sound.has('kind'));
  if (isNote && absent.has('date')) {
    const message = '`date` is missing: every note needs one.';
    const suggestion = 'Add `date: YYYY-MM-DD` below this line, or `kind: page` for a page outside the lists.';
    faults.push(makeFault('key-is-present', openingLine, message, suggestion));
  }
  return faults;
}

/** Finds values that are right by themselves and wrong together; one of them then is as if it were not written. */
function settleContradictions({ values, places }: Checked): Pick<Checked, 'values' | 'faults'> {
  const faults: LocalFault[] = [];
  const settled = { ...values };
  const { date, updated, permalink, aliases = [] } = values;
  if (date !== undefined && updated !== undefined && updated < date) {
    const message = `A day not before the \`date\` ${asCode(date)} is expected; ${asCode(updated)} stands here.`;
    faults.push(makeFault('value-is-valid', places.get(['updated']).value, message));
    delete settled.updated;
  }
  const own = aliases.findIndex((alias) => permalink !== undefined && foldCase(alias) === foldCase(permalink));
  if (own >= 0) {
    const message = `An earlier address is expected; ${asCode(aliases[own] ?? '')} is the permalink itself.`;
    faults.push(makeFault('value-is-valid', places.get(['aliases', own]).value, message, 'Delete it.'));
    settled.aliases = [];
  }
  return { values: settled, faults };
}
