import { readCollection } from '../lib/collection/read';
import { report, threadWork } from '../lib/threads/runThreads';
import type { UntrustedJob, UntrustedNews } from './checkUntrusted';
import { root } from './options';

for (const { contentDir, cacheDir, skip } of threadWork<UntrustedJob, undefined>().items) {
  const { faults, byFile } = await readCollection({
    root,
    contentDir,
    audience: 'author',
    cacheDir,
    history: false,
    skip: new Set(skip),
    onNote: (note) => report<UntrustedNews>({ note }),
  });
  report<UntrustedNews>({ report: { faults, notes: byFile.size } });
}
