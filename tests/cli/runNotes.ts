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

/** Runs a program in the project's folder to its end, whatever its exit code; as another user if one is given. */
export function run(
  program: string,
  args: string[],
  env: Record<string, string> = {},
  user: { uid?: number; gid?: number } = {},
): Promise<Finished> {
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
