import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What running one command took. */
export interface Measurement {
  seconds: number;
  /** The largest sum over the process tree, in bytes: shared pages counted once (Pss). Linux only; 0 elsewhere. */
  peakBytes: number;
}

const sampleMs = 150;

/** Runs a command to its end. Throws with its output when it fails. */
export async function measure(
  command: string,
  args: string[],
  cwd: string,
  env: Record<string, string> = {},
): Promise<Measurement> {
  const started = performance.now();
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk));
  let peakBytes = 0;
  const timer = setInterval(() => {
    peakBytes = Math.max(peakBytes, treeBytes(child.pid ?? 0));
  }, sampleMs);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearInterval(timer);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${output}`);
  return { seconds: (performance.now() - started) / 1000, peakBytes };
}

function treeBytes(root: number): number {
  const children = readParents();
  const pending = [root];
  let bytes = 0;
  for (let pid = pending.pop(); pid !== undefined; pid = pending.pop()) {
    bytes += proportionalBytes(pid);
    pending.push(...(children.get(pid) ?? []));
  }
  return bytes;
}

function readParents(): Map<number, number[]> {
  const children = new Map<number, number[]>();
  if (process.platform !== 'linux') return children;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = tryRead(`/proc/${name}/stat`);
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  return children;
}

function proportionalBytes(pid: number): number {
  return 1024 * Number(/^Pss:\s+(\d+) kB/m.exec(tryRead(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

function tryRead(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process ended between two looks.
    return '';
  }
}
