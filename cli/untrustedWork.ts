import { readCollection } from '../lib/collection/read';
import type { UntrustedJob, UntrustedNews } from './checkUntrusted';
import { root } from './options';

process.once('message', async ({ contentDir, cacheDir, skip }: UntrustedJob) => {
  tell({ note: undefined });
  const { faults, byFile } = await readCollection({
    root,
    contentDir,
    audience: 'author',
    cacheDir,
    history: false,
    skip: new Set(skip),
    onNote: (note) => tell({ note }),
  });
  tell({ report: { faults, notes: byFile.size } }, () => process.disconnect());
});

function tell(news: UntrustedNews, then: () => void = () => undefined): void {
  process.send?.(news, then);
}
