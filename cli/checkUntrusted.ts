import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listContent } from '../lib/content/read';
import type { Fault } from '../lib/fault/Fault';
import { makeFault } from '../lib/fault/makeFault';
import { pipelineVersion } from '../lib/note/pipelineVersion';
import { root } from './options';
import type { FaultReport } from './printFaults';

/** What the process is given. */
export interface UntrustedJob {
  contentDir: string;
  /** An empty folder for what is dear to make, which goes when the check ends. */
  cacheDir: string;
  /** Notes that took too much before. */
  skip: string[];
}

/** What the process tells: which note it begins (none after the last one), and in the end what it found. */
export type UntrustedNews = { note: string | undefined } | { report: FaultReport };

interface UntrustedBounds {
  /** The longest that one note may take, and all that is between notes. */
  silenceMs: number;
  memoryMb: number;
}

const defaultBounds: UntrustedBounds = { silenceMs: 20_000, memoryMb: 1_024 };

/** The longest that the process may take to begin. */
const startMs = 60_000;

/** After as many notes that take too much the rest is not looked at. */
const mostStopped = 3;

const beginning = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/**
 * Checks notes that a stranger wrote. They are read in a process that has no environment, a bounded memory and time, a
 * cache of its own that nothing else reads, and asks no other program, git neither. What takes too much is a fault.
 */
export async function checkUntrusted(contentDir: string, bounds = defaultBounds): Promise<FaultReport> {
  const cacheDir = mkdtempSync(join(tmpdir(), 'notes-untrusted-'));
  try {
    return await checkBounded(contentDir, cacheDir, bounds);
  } finally {
    rmSync(cacheDir, { recursive: true, force: true });
  }
}

async function checkBounded(contentDir: string, cacheDir: string, bounds: UntrustedBounds): Promise<FaultReport> {
  const stopped: Fault[] = [];
  while (stopped.length < mostStopped) {
    const skip = stopped.map(({ file }) => file);
    const { report, at } = await runProcess({ contentDir, cacheDir, skip }, bounds);
    if (report) return { notes: report.notes + skip.length, faults: [...stopped, ...report.faults] };
    stopped.push(describeStop(at, contentDir, bounds));
    if (at === undefined) break;
  }
  return { notes: stopped.length, faults: stopped };
}

/** Gives what the process found, or, when it took too much or broke, the note it was at. */
async function runProcess(
  job: UntrustedJob,
  { silenceMs, memoryMb }: UntrustedBounds,
): Promise<{ report?: FaultReport; at?: string | undefined }> {
  const child = fork(fileURLToPath(new URL('./untrusted.js', import.meta.url)), {
    env: { NODE_ENV: 'production', NOTES_PIPELINE: pipelineVersion(root) },
    execArgv: [`--max-old-space-size=${memoryMb}`],
    // What a crash prints is of no use to an author.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let at: string | undefined;
  let report: FaultReport | undefined;
  let timer: NodeJS.Timeout | undefined;
  const wait = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => child.kill('SIGKILL'), ms);
  };
  child.on('message', (news: UntrustedNews) => {
    wait(silenceMs);
    if ('report' in news) report = news.report;
    else at = news.note;
  });
  wait(startMs);
  child.send(job);
  // Its last words may come after its end.
  await Promise.all([once(child, 'exit'), once(child, 'disconnect')]);
  clearTimeout(timer);
  return report ? { report } : { at };
}

function describeStop(note: string | undefined, contentDir: string, { silenceMs, memoryMb }: UntrustedBounds): Fault {
  const file = note ?? listContent(contentDir).bibliographies[0]?.path ?? 'site.yaml';
  const what = note === undefined ? 'What lies between the notes' : 'This note';
  const message = `${what} took more than ${silenceMs / 1000} s or ${memoryMb} MB to read, and the rest was passed over.`;
  return { file, ...makeFault('file-is-bounded', beginning, message, 'Look for what repeats or nests without end.') };
}
