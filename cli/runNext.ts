import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { Interrupted, root } from './options';

/**
 * Runs `next build` in a process of its own. Its output is kept and shown only when it fails. A signal that stops us
 * stops it too; then an {@link Interrupted} is thrown, so that what was begun is cleared away.
 */
export function runNextBuild(env: Record<string, string>): Promise<void> {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [next, 'build', root], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const release = onStop((signal) => {
      child.kill(signal);
      child.once('exit', () => reject(new Interrupted(signal)));
    });
    child.on('error', reject);
    child.on('close', (code) => {
      release();
      if (code === 0) resolve();
      else reject(new Error(`next build failed:\n${output}`));
    });
  });
}

/** Calls `stop` at the first signal to stop; the function that is returned takes the calls away again. */
function onStop(stop: (signal: NodeJS.Signals) => void): () => void {
  const signals = ['SIGTERM', 'SIGINT'] as const;
  for (const signal of signals) process.once(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
}
