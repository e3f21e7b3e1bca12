import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** How a finished command went. */
export interface Finished {
  code: number;
  stdout: string;
  stderr: string;
}

/** Whom the system may refuse a file: whoever runs the tests, or, for root, whom nothing is refused, another user. */
export const ordinaryUser = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** Runs a program in the project's folder to its end, whatever its exit code. */
export function run(program: string, args: string[], env: Record<string, string> = {}, user = {}): Promise<Finished> {
  const { PORT, HOST, FORCE_COLOR, NODE_OPTIONS, ...inherited } = process.env;
  return new Promise((resolve, reject) => {
    execFile(program, args, { cwd: root, env: { ...inherited, ...env }, ...user }, (error, stdout, stderr) => {
      const code = error ? error.code : 0;
      if (typeof code === 'number') resolve({ code, stdout, stderr });
      else reject(error);
    });
  });
}

/** Runs `notes` with these arguments. */
export function runNotes(args: string[], env?: Record<string, string>): Promise<Finished> {
  return run(process.execPath, ['cli/notes.js', ...args], env);
}
