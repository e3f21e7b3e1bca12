import { report, threadJob } from '../../lib/threads/runThreads';
import { type FinishedFile, finishFile } from './finishFile';
import type { FinishJob } from './finishFiles';

const { paths, recording, asideDir } = threadJob<FinishJob>();

for (const path of paths) report<FinishedFile>(await finishFile(path, recording, asideDir));
