import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';

interface ThreadData<Item, Shared> {
  /** The address of the module that does the work. */
  module: string;
  items: readonly Item[];
  shared: Shared;
  /** One number for all threads: the index of the next item that nobody has taken. */
  next: Int32Array<SharedArrayBuffer>;
}

export interface ThreadOptions<Item, Shared, Result> {
  /** The module that does the work: at its top level it takes `threadWork()`, and it calls `report` for what it made. */
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
  const data: ThreadData<Item, Shared> = { module: module.href, items, shared, next };
  const workers = Array.from({ length: hands }, () => startThread(data, options));
  try {
    await Promise.all(workers.map(waitFor));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Within a thread: what it needs to know, and the items it takes, one by one. */
export function threadWork<Item, Shared>(): { items: Iterable<Item>; shared: Shared } {
  const { items, shared, next } = workerData as ThreadData<Item, Shared>;
  return { items: takeItems(items, next), shared };
}

/** Within a thread: hands a result to who started it. */
export function report<Result>(result: Result): void {
  parentPort?.postMessage(result);
}

function* takeItems<Item>(items: readonly Item[], next: Int32Array<SharedArrayBuffer>): Generator<Item> {
  for (let at = Atomics.add(next, 0, 1); at < items.length; at = Atomics.add(next, 0, 1)) {
    yield items[at] as Item;
  }
}

function startThread<Item, Shared, Result>(
  data: ThreadData<Item, Shared>,
  { env, onResult }: ThreadOptions<Item, Shared, Result>,
): Worker {
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
