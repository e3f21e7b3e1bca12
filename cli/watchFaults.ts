import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { parseCollection } from './check';
import { formatLines } from './formatLines';
import { summarizeFaults } from './printFaults';
import type { Progress } from './progress';
import { tellFailure } from './tellFailure';
import { watchContent } from './watchContent';

/** The lines between which an editor finds the faults of one check (`.vscode/tasks.json`). */
const opening = 'notes: checking';
const closing = 'notes: checked';

/** `notes check --watch`: the faults at the start and after every change, a line each, until it is stopped. */
export async function watchFaults(contentDir: string): Promise<void> {
  let running = false;
  let changed = false;
  const run = async () => {
    changed = true;
    if (running) return;
    running = true;
    while (changed) {
      changed = false;
      await printOnce(contentDir);
    }
    running = false;
  };
  await watchContent(contentDir, () => void run().catch(fail));
  process.once('SIGTERM', () => process.exit(0));
  process.once('SIGINT', () => process.exit(0));
  // Nobody reads on: an editor that was closed, or `head`.
  process.stdout.once('error', () => process.exit(0));
  await run();
}

async function printOnce(contentDir: string): Promise<void> {
  const name = basename(contentDir);
  process.stdout.write(`${opening} ${name}\n`);
  if (!existsSync(contentDir)) {
    process.stdout.write(`${closing} ${name}: the folder is gone, and is checked when it is back.\n`);
    return;
  }
  try {
    const { faults, byFile } = await parseCollection(contentDir, 'author', quiet);
    const lines = formatLines(faults, contentDir).map((line) => `${line}\n`);
    process.stdout.write(`${lines.join('')}${closing} ${name}: ${summarizeFaults(faults, byFile.size)}\n`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    // That it went is a change, which comes next.
    process.stdout.write(`${closing} ${name}: a file went while it was read.\n`);
  }
}

/** The lines of a progress would stand between those that an editor reads. */
const quiet: Progress = { step: () => undefined, end: () => undefined };

/** The end of watching; a bug is told with its stack. */
function fail(error: unknown): void {
  try {
    process.exit(tellFailure(error));
  } catch (bug) {
    console.error(bug);
    process.exit(70);
  }
}
