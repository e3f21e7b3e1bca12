import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import type { ThreadData } from './threadWork';

export interface ThreadOptions<Item, Shared, Result> {
  /** The module that does the work: at its top level it takes `threadWork()` of `threadWork.ts`, and it calls `report` for what it made. */
  module: URL;
  /** What there is to do. Plain values: they are copied. */
  items: readonly Item[];
  /** What every thread needs to know. A plain value. */
  shared: Shared;
  /** Fewer items than this are not worth a thread of their own. */
  least: number;
  onResult: (result: Result) => void;
  /** Added to the environment of this process. */
  env?: Record<string, string>;
}

/**
 * Works on all items in as many threads as there are processors, four at most. Each thread takes the next item when it
 * has done with one, so that none waits while another still has a heap. The first thread that fails stops the others,
 * and its error is thrown.
 */
export async function runThreads<Item, Shared, Result>(options: ThreadOptions<Item, Shared, Result>): Promise<void> {
  const { module, items, shared, least } = options;
  const hands = Math.max(1, Math.min(4, availableParallelism(), Math.floor(items.length / least)));
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const data: ThreadData<Item, Shared> = { items, shared, next };
  const dir = mkdtempSync(join(tmpdir(), 'notes-threads-'));
  try {
    const file = await bundleModule(module, dir);
    const workers = Array.from({ length: hands }, () => startThread(file, data, options));
    try {
      await Promise.all(workers.map(waitFor));
    } finally {
      await Promise.all(workers.map((worker) => worker.terminate()));
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/**
 * The module and all that it imports in one file of JavaScript, which a thread loads in a tenth of a second: it would
 * take one to read TypeScript and packages file by file.
 */
async function bundleModule(module: URL, dir: string): Promise<string> {
  const outfile = join(dir, 'thread.mjs');
  await build({
    entryPoints: [fileURLToPath(module)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'silent',
    // What is CommonJS among the packages asks for Node's own modules so.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  return outfile;
}

function startThread<Item, Shared, Result>(
  file: string,
  data: ThreadData<Item, Shared>,
  { env, onResult }: ThreadOptions<Item, Shared, Result>,
): Worker {
  const worker = new Worker(file, {
    workerData: data,
    // The work makes much that is dropped at once. With Node's default, collecting that takes a third of the time.
    resourceLimits: { maxYoungGenerationSizeMb: 192 },
    env: { ...process.env, ...env },
  });
  worker.on('message', onResult);
  return worker;
}

function waitFor(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`A thread stopped with ${code}`))));
  });
}
