import type { Decision } from '../lib/import/Conversion';
import type { FileReport, ImportReport, Outcome } from '../lib/import/report/Report';

/** What the summary says beside the report. */
interface Words {
  because: string;
  /** The content folder as it was named. */
  content: string;
  dryRun: boolean;
  reportFile: string | undefined;
  /** The path the old site stood under, if any. */
  basePath: string;
  /** The lines for site.yaml, and whether they were written. */
  proposal: { text: string; outcome: Outcome } | undefined;
}

/** The most lines of a list that the terminal shows; the report has all. */
const most = 24;
/** And of those the most of one kind. */
const mostOfKind = 5;

/** An import in words: what came over, what was lost and where, and what is left to do. */
export function formatImport(report: ImportReport, words: Words): string {
  const { totals, kind, notes, files, added, passedOver, arxiv } = report;
  const { formulas } = totals;
  const parts = [
    `Read as ${kind} (${words.because}).`,
    `${words.dryRun ? 'Would import' : 'Imported'} ${count(totals.notes, 'note')} and ${count(files.length, 'file')} into ${words.content}: ${formatOutcomes(report)}.`,
    `Formulas: ${formulas.in} in, ${formulas.out} out, ${formulas.drawn} drawn.`,
    added
      ? `${count(added.keys.length, 'reference')} that notes list themselves ${added.keys.length === 1 ? 'is' : 'are'} new in ${words.content}/${added.file}.`
      : '',
    formatKept(report, words),
    list(
      'Lost or less than in the original',
      listDecisions(notes, ({ lossy }) => lossy),
    ),
    list(
      'Decided',
      listDecisions(notes, ({ kind: what, lossy }) => !lossy && isNews(what)),
    ),
    list(
      'Links that lead nowhere',
      listDecisions(notes, ({ kind: what, lossy }) => !lossy && /-(?:dead|near)$/.test(what)),
    ),
    list(
      'Images on other servers',
      listDecisions(notes, ({ kind: what }) => what === 'image-remote'),
    ),
    list(
      'Not taken',
      passedOver.map(({ source, reason }) => `${source}: ${reason}`),
    ),
    formatFaults(report),
    arxiv.length > 0
      ? `Papers on arXiv without an entry in a bibliography:\n  npx notes cite ${arxiv.slice(0, 40).join(' ')}${arxiv.length > 40 ? ' …' : ''}`
      : '',
    formatProposal(words),
    words.basePath === ''
      ? ''
      : `The old site stood under ${words.basePath}: build with --base-path ${words.basePath}.`,
    words.reportFile === undefined
      ? ''
      : `Every decision with its line, and all addresses old and new: ${words.reportFile}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n')}\n`;
}

function formatOutcomes({ notes, files }: ImportReport): string {
  const all = [...notes, ...files].map(({ outcome }) => outcome);
  const kinds: Outcome[] = ['new', 'unchanged', 'replaced', 'kept'];
  const told = kinds.flatMap((kind) => {
    const number = all.filter((outcome) => outcome === kind).length;
    return number === 0 ? [] : [`${number} ${kind}`];
  });
  return told.join(', ');
}

function formatKept({ notes, files }: ImportReport, { content }: Words): string {
  const kept = [...notes, ...files].filter(({ outcome }) => outcome === 'kept');
  const title = 'Left alone, since another file stands there (--force replaces it)';
  return list(
    title,
    kept.map(({ file }) => `${content}/${file}`),
  );
}

function formatFaults({ totals, notes }: ImportReport): string {
  if (totals.faults === 0) return 'notes check finds no fault in them.';
  const lines = notes.flatMap(({ file, faults }) => {
    return faults.map(({ line, column, rule, message, inOriginal }) => {
      return `${file}:${line}:${column} ${rule}: ${message}${inOriginal ? '' : ' (not in the original)'}`;
    });
  });
  const made =
    totals.newFaults === 0 ? 'all of them in the originals' : `${totals.newFaults} of them not in the originals`;
  return list(`notes check finds ${count(totals.faults, 'fault')}, ${made}`, lines);
}

function formatProposal({ proposal, content }: Words): string {
  if (!proposal) return '';
  const { text, outcome } = proposal;
  if (outcome === 'new') return `The settings of the old site stand in ${content}/site.yaml.`;
  if (outcome === 'unchanged') return '';
  return `${content}/site.yaml is left alone. The settings of the old site would be:\n${text.trimEnd().replace(/^/gm, '  ')}`;
}

/** Decisions that every note has are in the report alone. */
function isNews(kind: string): boolean {
  return /^(?:permalink|alias|date|updated|title|front-matter|citation|tag)-/.test(kind) && kind !== 'date-key';
}

/** Decisions of one kind that many notes have are told once, with the first of them. */
function listDecisions(notes: readonly FileReport[], isWanted: (decision: Decision) => boolean): string[] {
  const byKind = new Map<string, string[]>();
  for (const { source, decisions } of notes) {
    for (const { line, kind, message } of decisions.filter(isWanted)) {
      byKind.set(kind, [...(byKind.get(kind) ?? []), `${source}:${line} ${message}`]);
    }
  }
  return [...byKind].flatMap(([kind, lines]) => {
    const rest = lines.length - mostOfKind;
    return [...lines.slice(0, mostOfKind), ...(rest > 0 ? [`… and ${rest} more like it (${kind})`] : [])];
  });
}

function list(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const rest = lines.length > most ? [`… and ${lines.length - most} more`] : [];
  return [`${title}:`, ...[...lines.slice(0, most), ...rest].map((line) => `  ${line}`)].join('\n');
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
