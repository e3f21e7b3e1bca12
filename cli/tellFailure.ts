import { WriteError } from '../lib/content/write';
import { Interrupted, UsageError } from './options';

/**
 * Tells in a line why a command ended that could not do what was asked, and gives the exit code. Anything else that
 * fails is a bug, and is thrown on.
 */
export function tellFailure(error: unknown): number {
  if (!(error instanceof UsageError || error instanceof WriteError || error instanceof Interrupted)) throw error;
  process.stderr.write(`${error.message}\n`);
  return error instanceof Interrupted ? error.exitCode : 2;
}
