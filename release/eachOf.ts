/**
 * Runs `work` over `items`, at most `most` at a time, and waits for all. The first error stops new work and is thrown.
 * The work is reading and writing files, which Node's own thread pool does: a small bound keeps it busy without holding
 * many files in memory.
 */
export async function eachOf<Item>(items: Iterable<Item>, most: number, work: (item: Item) => Promise<void>) {
  const queue = items[Symbol.iterator]();
  let failed = false;
  const runLane = async () => {
    for (let next = queue.next(); !next.done && !failed; next = queue.next()) {
      try {
        await work(next.value);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: most }, runLane));
}
