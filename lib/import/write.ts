import { join } from 'node:path';
import { readPresent, writeChanges } from '../content/write';
import type { Outcome } from './report/Report';

/** A file that is to stand in the content folder. */
export interface Wanted {
  /** Relative to the content folder, with `/`. */
  path: string;
  bytes(): Uint8Array;
}

/** What became of each file; with `dryRun` what would. A file that another one stands at is left alone without `force`. */
export function writeFiles(
  dir: string,
  files: Iterable<Wanted>,
  { force, dryRun }: { force: boolean; dryRun: boolean },
): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  for (const { path, bytes } of files) {
    const location = join(dir, path);
    const content = bytes();
    const present = readPresent(path, location);
    const outcome = present === undefined ? 'new' : present.equals(content) ? 'unchanged' : force ? 'replaced' : 'kept';
    outcomes.set(path, outcome);
    if (!dryRun && (outcome === 'new' || outcome === 'replaced')) {
      writeChanges([{ path, location, before: present, after: content }]);
    }
  }
  return outcomes;
}
