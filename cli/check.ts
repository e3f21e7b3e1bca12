import { basename } from 'node:path';
import { DiskCache, rememberedEndings } from '../lib/cache/DiskCache';
import type { Audience, Collection } from '../lib/collection/Collection';
import { listErrors, readCollection } from '../lib/collection/read';
import { writeChanges } from '../lib/content/write';
import type { Fault } from '../lib/fault/Fault';
import { NoteCache } from '../lib/note/cache';
import { checkUntrusted } from './checkUntrusted';
import { type Fixes, fixFaults } from './fixFaults';
import { formatDiff } from './formatDiff';
import { findRepository, formatGithub } from './formatGithub';
import { findContentDir, root, UsageError } from './options';
import { parseAll } from './parseAll';
import { type FaultReport, formatFaults, formatJson, summarizeFaults } from './printFaults';
import { createProgress, type Progress } from './progress';
import { watchFaults } from './watchFaults';

/** How long a parsed note is kept that no note of this folder needs: other folders and branches may. */
const keptDays = 30;

export interface CheckOptions {
  content: string;
  fix?: boolean;
  dryRun?: boolean;
  json?: boolean;
  github?: boolean;
  untrusted?: boolean;
  watch?: boolean;
  maxWarnings?: string;
}

/** `notes check`: all faults of all notes in one run. Exits 1 when there are errors, or more warnings than may be. */
export async function check(options: CheckOptions): Promise<void> {
  const contentDir = findContentDir(options.content);
  refuseContradictions(options);
  const mostWarnings = readMostWarnings(options.maxWarnings);
  if (options.watch) return watchFaults(contentDir);
  const started = performance.now();
  const report = await gatherFaults(contentDir, options);
  print(report, contentDir, options, performance.now() - started);
  const errors = listErrors(report.faults).length;
  if (errors > 0 || report.faults.length - errors > mostWarnings) process.exitCode = 1;
}

/** Parses what is new, in parallel, and reads the whole collection. */
export async function parseCollection(contentDir: string, audience: Audience, progress: Progress): Promise<Collection> {
  progress.step('Checking notes');
  await parseAll(contentDir, root, progress);
  const collection = await readCollection({ root, contentDir, audience });
  const needed = new Set([...collection.byFile.values()].map(({ bodyKey }) => bodyKey));
  new NoteCache(collection.cache.dir).prune(needed, keptDays);
  for (const ending of rememberedEndings) new DiskCache(collection.cache.dir).forget(ending, keptDays);
  return collection;
}

async function gatherFaults(contentDir: string, options: CheckOptions): Promise<FaultReport> {
  if (options.untrusted) return checkUntrusted(contentDir);
  const progress = createProgress();
  const collection = await parseCollection(contentDir, 'author', progress);
  progress.end();
  if (!options.fix) return { faults: collection.faults, notes: collection.byFile.size };
  const fixes = await fixFaults(contentDir, collection);
  const fixed = applyFixes(fixes, options);
  return { faults: fixes.collection.faults, notes: fixes.collection.byFile.size, fixed };
}

/** Shows what fixes change, and unless it is only to be seen, writes it. Returns the faults that are mended with it. */
function applyFixes({ files, mended }: Fixes, { dryRun, json, github }: CheckOptions): Fault[] {
  if (!json && !github) for (const file of files) process.stdout.write(`${formatDiff([file], process.stdout.isTTY)}\n`);
  if (!dryRun) writeChanges(files);
  return mended;
}

function print(report: FaultReport, contentDir: string, options: CheckOptions, took: number): void {
  const { faults, notes, fixed } = report;
  if (options.json) {
    process.stdout.write(`${formatJson(report)}\n`);
    return;
  }
  if (options.github) {
    const lines = formatGithub(faults, contentDir, findRepository(contentDir));
    process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  } else if (faults.length > 0) {
    process.stdout.write(`${formatFaults(faults, contentDir, process.stdout.isTTY)}\n`);
  }
  const count = fixed && `${fixed.length} ${fixed.length === 1 ? 'fault' : 'faults'}`;
  const mended = count === undefined ? '' : options.dryRun ? `${count} can be fixed. ` : `${count} fixed. `;
  const seconds = (took / 1000).toFixed(1);
  process.stdout.write(`${basename(contentDir)}: ${mended}${summarizeFaults(faults, notes)} ${seconds} s\n`);
}

/** Pairs of options that say two things at once. */
const contradictions: [keyof CheckOptions, keyof CheckOptions][] = [
  ['json', 'github'],
  ['watch', 'json'],
  ['watch', 'github'],
  ['watch', 'fix'],
  ['watch', 'untrusted'],
  ['watch', 'maxWarnings'],
  ['untrusted', 'fix'],
];

function refuseContradictions(options: CheckOptions): void {
  for (const [one, other] of contradictions) {
    if (options[one] !== undefined && options[other] !== undefined)
      throw new UsageError(`--${nameOf(one)} and --${nameOf(other)} do not go together.`);
  }
  if (options.dryRun && !options.fix) throw new UsageError('--dry-run shows what --fix would change; add --fix.');
}

function nameOf(option: string): string {
  return option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function readMostWarnings(given: string | undefined): number {
  if (given === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d+$/.test(given)) throw new UsageError(`--max-warnings takes a number, and not ${given}.`);
  return Number(given);
}
