import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileOf, permalinkOf, writeCorpus } from './corpus';
import { measureDev } from './dev';
import { type Measurement, measure } from './measure';
import { formatReport, type PageWeight, type Row } from './report';
import { writeTrivialApp } from './trivial';

/** Counts of notes; the limits of docs/performance.md are for 1,000. */
const defaultCounts = [100, 1000, 3000];

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const work = join(root, '.notes', 'bench');
const workOf = (count: number) => join(work, String(count));

await main();

async function main(): Promise<void> {
  rmSync(work, { recursive: true, force: true });
  const write = process.argv.includes('--write');
  const given = process.argv
    .slice(2)
    .map(Number)
    .filter((count) => Number.isInteger(count) && count > 0);
  process.stderr.write('Saves in dev\n');
  // First: after thousands of pages were written the disk is busy for a while.
  const dev = await measureDev(root, join(work, 'dev'));
  const rows: Row[] = [];
  let weight: PageWeight | undefined;
  for (const count of given.length > 0 ? given : defaultCounts) {
    process.stderr.write(`${count} notes\n`);
    rows.push(await measureCount(count));
    weight ??= weighPage(join(workOf(count), 'out'), permalinkOf(0));
  }
  if (!weight) throw new Error('Nothing was measured');
  const report = formatReport(rows, weight, dev);
  process.stdout.write(`${report}\n`);
  if (write) writeReport(report);
  rmSync(work, { recursive: true, force: true });
}

/** Cold and warm builds of the trivial app and of a site of `count` notes, one after the other. */
async function measureCount(count: number): Promise<Row> {
  const dir = workOf(count);
  const [trivial, content, out] = [join(dir, 'trivial'), join(dir, 'content'), join(dir, 'out')];
  mkdirSync(dir, { recursive: true });
  // Moved away and not deleted: ext4 is slow to make files for minutes after many were deleted (`recently_deleted`).
  for (const kept of ['.next', '.notes/cache']) {
    if (existsSync(join(root, kept))) renameSync(join(root, kept), join(dir, `before-${basename(kept)}`));
  }
  writeTrivialApp(trivial, root, count);
  writeCorpus(count, content);
  const buildTrivial = () =>
    measure(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build', trivial], trivial, {
      NODE_ENV: 'production',
    });
  const buildNotes = () =>
    measure(process.execPath, [join(root, 'cli/notes.js'), 'build', '--content', content, '--out', out], root);
  const trivialCold = await buildTrivial();
  const notesCold = await buildNotes();
  const unchanged = await measureCheck(content);
  const trivialWarm = await buildTrivial();
  changeOneNote(content);
  const notesWarm: Measurement = await buildNotes();
  return { count, trivialCold, trivialWarm, notesCold, notesWarm, ...unchanged };
}

/** A check of notes that did not change since the last one, and what the command takes to start and say its options. */
async function measureCheck(content: string): Promise<Pick<Row, 'check' | 'start'>> {
  const run = (args: string[]) => measure(process.execPath, [join(root, 'cli/notes.js'), 'check', ...args], root);
  await run(['--content', content]);
  return { check: await run(['--content', content]), start: await run(['--help']) };
}

function changeOneNote(content: string): void {
  const path = join(content, fileOf(0));
  writeFileSync(path, `${readFileSync(path, 'utf8')}\nOne more line.\n`);
}

/** Bytes over the wire, Brotli, of one note's page without images and fonts. */
function weighPage(out: string, permalink: string): PageWeight {
  const page = readFileSync(join(out, permalink, 'index.html'), 'utf8');
  const sum = (pattern: RegExp) =>
    [...page.matchAll(pattern)].reduce((total, [, path]) => total + compressedSize(join(out, path ?? '')), 0);
  return {
    html: compressedSize(join(out, permalink, 'index.html')),
    css: sum(/<link rel="stylesheet" href="([^"]+)"/g),
    script: sum(/<script[^>]* src="([^"]+)"/g),
    files: readdirSync(out, { recursive: true }).length,
  };
}

function compressedSize(path: string): number {
  return (statSync(`${path}.br`, { throwIfNoEntry: false }) ?? statSync(path)).size;
}

function writeReport(report: string): void {
  const path = join(root, 'docs', 'performance.md');
  const text = readFileSync(path, 'utf8');
  const [before = '', after = ''] = [text.split('<!-- bench -->')[0], text.split('<!-- /bench -->')[1]];
  writeFileSync(path, `${before}<!-- bench -->\n${report}\n<!-- /bench -->${after}`);
}
