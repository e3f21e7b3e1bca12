import { parentPort, workerData } from 'node:worker_threads';

/** What a thread is started with. */
export interface ThreadData<Item, Shared> {
  items: readonly Item[];
  shared: Shared;
  /** One number for all threads: the index of the next item that nobody has taken. */
  next: Int32Array<SharedArrayBuffer>;
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
