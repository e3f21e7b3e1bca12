import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { readCollection } from '../lib/collection/read';
import { addEntries } from '../lib/import/bibliography/addEntries';
import { protectBody } from '../lib/import/body/protect/protect';
import { createWork, isFormula } from '../lib/import/body/Work';
import { type ImportedNote, importSite } from '../lib/import/importSite';
import { makeReport } from '../lib/import/report/makeReport';
import type { ImportReport } from '../lib/import/report/Report';
import { decodeForeign } from '../lib/import/site/decodeForeign';
import { readBytes, readForeignSite, readText } from '../lib/import/site/read';
import { writeFiles } from '../lib/import/write';
import { grammar } from '../lib/note/grammar';
import { parseNote } from '../lib/note/parseNote';
import { settingsOf } from '../lib/note/Settings';
import { parseSite } from '../lib/site/parseSite';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const settings = settingsOf(parseSite('').site);

/** What of foreign Markdown a reader must never see. */
const leftovers = /\{%|\{\{|\{:|\[\[|<\/?p\b|\\\(|\\\[|(?<!\\)\$(?!\d)/;

/** The figures of one folder. */
interface Row {
  name: string;
  notes: number;
  exceptions: number;
  in: number;
  drawn: number;
  /** Formulas that KaTeX cannot draw in the original either. */
  broken: number;
  /** Formulas on a line of their own that stand in a line now, or the other way round. */
  otherMode: number;
  leftovers: number;
  newFaults: number;
  oldFaults: number;
}

await main(process.argv.slice(2));

/** `tsx bench/import.ts <folder> …`: what an import makes of folders of real notes, as a table. */
async function main(folders: string[]): Promise<void> {
  const rows: Row[] = [];
  for (const folder of folders) rows.push(await measureFolder(folder));
  process.stdout.write(`${formatRows(rows)}\n`);
}

async function measureFolder(folder: string): Promise<Row> {
  const contentDir = mkdtempSync(join(tmpdir(), 'notes-import-'));
  try {
    const site = readForeignSite(folder, { contentDir });
    const options = { domains: [], citesArxiv: false, present: new Map(), settings };
    const imported = await importSite(site, { ...options, read: (file) => decodeForeign(readBytes(file)) });
    const notes = imported.notes.map(({ planned, converted }) => {
      return { path: planned.file, bytes: () => new TextEncoder().encode(converted.text) };
    });
    const files = imported.files.map(([path, file]) => ({ path, bytes: () => readBytes(file) }));
    const outcomes = writeFiles(contentDir, [...notes, ...files], { force: true, dryRun: false });
    const added = addEntries(imported, () => true, new Uint8Array());
    if (added && 'refusal' in added) throw new Error(added.refusal);
    if (added) writeFileSync(join(contentDir, added.file), added.bytes);
    const { faults } = await readCollection({ root, contentDir, audience: 'author' });
    const original = ({ planned }: ImportedNote) => readText(planned.note.location);
    const named = imported.files.map(([file, { path }]) => ({ source: path, file }));
    const report = makeReport({ site, ...imported, files: named, added, outcomes, faults, original });
    for (const { source, error } of imported.failed) process.stderr.write(`${source}: ${String(error)}\n`);
    return { name: basename(folder).replace('+', '/'), ...countReport(report), ...(await countNotes(imported.notes)) };
  } finally {
    rmSync(contentDir, { recursive: true, force: true });
  }
}

function countReport({ totals, notes, failed }: ImportReport): Omit<Row, 'name' | 'otherMode' | 'leftovers'> {
  const all = notes.flatMap(({ faults }) => faults);
  const broken = all.filter(({ rule, inOriginal }) => inOriginal && /^math-(?:renders|is-bounded)$/.test(rule)).length;
  return {
    notes: notes.length + failed.length,
    exceptions: failed.length,
    in: totals.formulas.in,
    drawn: totals.formulas.drawn,
    broken,
    newFaults: totals.newFaults,
    oldFaults: totals.faults - totals.newFaults,
  };
}

async function countNotes(notes: readonly ImportedNote[]): Promise<Pick<Row, 'otherMode' | 'leftovers'>> {
  let [otherMode, left] = [0, 0];
  for (const { planned, converted } of notes) {
    const { body } = await parseNote(new TextEncoder().encode(converted.text), 'md', settings);
    const shown = body.formulas.filter(({ piece }) => body.pieces[piece]?.includes('katex-display')).length;
    const difference = Math.abs(shown - countDisplay(planned));
    if (difference > 0) process.stderr.write(`${planned.note.path}: ${difference} formulas in another mode\n`);
    otherMode += difference;
    const found = listTexts(converted.text).filter((text) => leftovers.test(text));
    for (const text of found) process.stderr.write(`${planned.note.path}: left: ${text.slice(0, 100)}\n`);
    left += found.length;
  }
  return { otherMode, leftovers: left };
}

/** How many formulas of the original stand on a line of their own. */
function countDisplay({ body, bodyLine, kind }: ImportedNote['planned']): number {
  const text = body.replace(/\r\n?/g, '\n');
  const same = (url: string) => url;
  const work = createWork(text, bodyLine, {
    kind,
    rewriteLink: same,
    rewriteImage: same,
    resolveName: () => undefined,
  });
  protectBody(text, bodyLine, work);
  return work.tokens.filter((token) => isFormula(token) && token.display).length;
}

/** The text that a reader sees, without code and formulas. */
function listTexts(note: string): string[] {
  const body = note.replace(/^---\n[\s\S]*?\n---\n/, '');
  const texts: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'text') texts.push(node.value);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(unified().use(remarkParse).use(grammar('md')).parse(body) as Root);
  return texts;
}

function formatRows(rows: readonly Row[]): string {
  const sum = (key: Exclude<keyof Row, 'name'>) => rows.reduce((total, row) => total + row[key], 0);
  const keys = [
    'notes',
    'exceptions',
    'in',
    'drawn',
    'broken',
    'otherMode',
    'leftovers',
    'newFaults',
    'oldFaults',
  ] as const;
  const total = Object.fromEntries(keys.map((key) => [key, sum(key)])) as unknown as Row;
  const share = (row: Row) =>
    row.in === row.broken ? '–' : `${Math.min(100, (100 * row.drawn) / (row.in - row.broken)).toFixed(2)} %`;
  const line = (row: Row) =>
    `| ${[row.name, row.notes, row.exceptions, row.in, row.broken, row.drawn, share(row), row.otherMode, row.leftovers, row.newFaults, row.oldFaults].join(' | ')} |`;
  return [
    '| repository | notes | exceptions | formulas | of them broken | drawn | of the valid | in another mode | left visible | new faults | faults of the original |',
    '| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |',
    ...rows.map(line),
    line({ ...total, name: '**all**' }),
  ].join('\n');
}
