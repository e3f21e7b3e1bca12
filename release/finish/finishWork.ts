import { report, threadWork } from '../../lib/threads/threadWork';
import { type FinishedFile, finishFile } from './finishFile';
import type { FinishSurroundings } from './finishFiles';

const { items, shared } = threadWork<string, FinishSurroundings>();
const { recording, asideDir } = shared;

for (const path of items) report<FinishedFile>(await finishFile(path, recording, asideDir));
