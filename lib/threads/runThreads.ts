import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';

interface ThreadData<Job> {
  /** The address of the module that does the work. */
  module: string;
  job: Job;
}

export interface ThreadOptions<Job, Result> {
  /** The module that does the work: at its top level it takes `threadJob()`, and it calls `report` for what it made. */
  module: URL;
  /** One for each thread. Plain values: they are copied. */
  jobs: readonly Job[];
  onResult: (result: Result) => void;
  /** Added to the environment of this process. */
  env?: Record<string, string>;
}

/**
 * Runs each job in a thread of its own and waits for all. The first thread that fails stops the others, and its error is
 * thrown.
 */
export async function runThreads<Job, Result>(options: ThreadOptions<Job, Result>): Promise<void> {
  const workers = options.jobs.map((job) => startThread(job, options));
  try {
    await Promise.all(workers.map(waitFor));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Within a thread: what it was given to do. */
export function threadJob<Job>(): Job {
  return (workerData as ThreadData<Job>).job;
}

/** Within a thread: hands a result to who started it. */
export function report<Result>(result: Result): void {
  parentPort?.postMessage(result);
}

/** Deals items out to as many threads as there are processors, four at most, and no fewer than `least` to each. */
export function dealOut<Item>(items: readonly Item[], least: number): Item[][] {
  const hands = Math.max(1, Math.min(4, availableParallelism(), Math.floor(items.length / least)));
  return Array.from({ length: hands }, (_, hand) => items.filter((_item, index) => index % hands === hand));
}

function startThread<Job, Result>(job: Job, { module, env, onResult }: ThreadOptions<Job, Result>): Worker {
  const data: ThreadData<Job> = { module: module.href, job };
  const worker = new Worker(new URL('./enter.js', import.meta.url), {
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
