import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { root } from './options';

/** Runs `next build` in a process of its own. Its output is kept and shown only when it fails. */
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
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`next build failed:\n${output}`))));
  });
}
