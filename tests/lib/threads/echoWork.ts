import { report, threadJob } from '../../../lib/threads/runThreads';

const numbers = threadJob<number[]>();
if (numbers.includes(0)) throw new Error('Zero cannot be doubled');
for (const number of numbers) report(`${number * 2}${process.env.NOTES_UNIT ?? ''}`);
