import { threadId } from 'node:worker_threads';
import { report, threadWork } from '../../../lib/threads/threadWork';

const { items, shared } = threadWork<number, { slow: number }>();
const { slow } = shared;
for (const number of items) {
  if (number === 0) throw new Error('Zero cannot be doubled');
  // A heavy item keeps its thread busy while the others go on.
  if (number === slow) await new Promise((resolve) => setTimeout(resolve, 1000));
  report({ doubled: `${number * 2}${process.env.NOTES_UNIT ?? ''}`, thread: threadId });
}
