import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

/** Variables for a command; undefined takes one away. */
export type Environment = Record<string, string | undefined>;

/** How a finished command went. */
export interface Finished {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A command that runs until it is stopped. */
export interface Running {
  /** The address it told of. */
  url: string;
  output(): string;
  /** Sends SIGTERM and resolves, with the exit code and the milliseconds it took, when the process is gone. */
  stop(): Promise<{ code: number | null; ms: number }>;
}

/** The command line of the engine in `engine`, called with these arguments. */
function start(engine: string, args: string[], env: Environment): ChildProcess {
  return spawn(process.execPath, [join(engine, 'cli', 'notes.js'), ...args], {
    cwd: engine,
    env: { ...inherited(), ...env } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Starts `notes`; `finished` resolves when it has ended. */
export function spawnNotes(engine: string, args: string[], env: Environment = {}) {
  const child = start(engine, args, env);
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.on('data', (chunk) => {
      output[name] += chunk;
    });
  }
  const finished = new Promise<Finished>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...output }));
  });
  return { child, finished };
}

/** Runs `notes` to its end. */
export function runNotes(engine: string, args: string[], env?: Environment): Promise<Finished> {
  return spawnNotes(engine, args, env).finished;
}

/** Starts `notes serve` or `notes dev` and waits for the address it tells. Throws with its output when it ends first. */
export function startNotes(engine: string, args: string[], env: Environment = {}): Promise<Running> {
  const child = start(engine, args, env);
  const gone = new Promise<number | null>((resolve) => child.on('exit', resolve));
  let output = '';
  const stop = async () => {
    const asked = performance.now();
    child.kill('SIGTERM');
    const code = await gone;
    return { code, ms: performance.now() - asked };
  };
  return new Promise((resolve, reject) => {
    const look = (chunk: Buffer) => {
      output += chunk;
      const url = /^(?:Serving|Writing) .* at (http:\S+)$/m.exec(output)?.[1];
      if (url) resolve({ url: url.replace(/\/$/, ''), output: () => output, stop });
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.on('error', reject);
    void gone.then((code) => reject(new Error(`notes ${args.join(' ')} ended with ${code}:\n${output}`)));
  });
}

/** The environment without what the runner of the tests put there, or a terminal of the author's. */
function inherited(): Environment {
  const { NODE_ENV, NODE_OPTIONS, PORT, HOST, FORCE_COLOR, ...env } = process.env;
  return env;
}
