import { watch } from 'chokidar';

/** How long to wait for further changes of the same save: editors write a file in several steps. */
const settleMs = 20;

/** Calls `onChange` after every change of a content folder, once for each save. From when it resolves none is missed. */
export async function watchContent(dir: string, onChange: () => void): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(dir, {
    ignoreInitial: true,
    ignored: (path) => /[\\/][._][^\\/]*$/.test(path.slice(dir.length)),
  })
    .on('all', () => {
      clearTimeout(timer);
      timer = setTimeout(onChange, settleMs);
    })
    .on('error', (error) => console.error(error));
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
}
