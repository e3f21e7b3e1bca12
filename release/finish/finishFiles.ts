import { runThreads } from '../../lib/threads/runThreads';
import { type FinishedFile, finishFile } from './finishFile';
import type { Recording } from './recordFile';

/** What a thread is told beside the paths. */
export interface FinishSurroundings {
  recording: Recording;
  asideDir: string | undefined;
}

/** Fewer files than this are finished where they are: a thread takes longer to start. */
const fewFiles = 100;

/** Finishes these files of an export, with all processors when they are many. In the order of `paths`. */
export async function finishFiles(
  paths: readonly string[],
  recording: Recording,
  asideDir?: string,
): Promise<FinishedFile[]> {
  const finished = new Map<string, FinishedFile>();
  const add = (file: FinishedFile) => finished.set(file.path, file);
  if (paths.length < fewFiles) {
    for (const path of paths) add(await finishFile(path, recording, asideDir));
  } else {
    await runThreads<string, FinishSurroundings, FinishedFile>({
      module: new URL('./finishWork.ts', import.meta.url),
      items: paths,
      shared: { recording, asideDir },
      least: fewFiles / 2,
      onResult: add,
    });
  }
  return paths.flatMap((path) => finished.get(path) ?? []);
}
