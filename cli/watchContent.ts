import { statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { type FSWatcher, watch } from 'chokidar';

/** How long to wait for further changes of the same save: editors write a file in several steps. */
const settleMs = 20;
/** How often to look whether the folder is still the same one. */
const lookMs = 300;

/**
 * Calls `onChange` after every change of a content folder, once for each save. From when it resolves none is missed. A
 * folder that goes or is replaced, as on another branch, is watched on when it is back.
 */
export async function watchContent(dir: string, onChange: () => void): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const onEvent = () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, settleMs);
  };
  void keepWatching(dir, onEvent, await startWatching(dir, onEvent));
}

async function startWatching(dir: string, onEvent: () => void): Promise<FSWatcher> {
  const watcher = watch(dir, {
    ignoreInitial: true,
    ignored: (path) => /[\\/][._][^\\/]*$/.test(path.slice(dir.length)),
  })
    .on('all', onEvent)
    .on('error', (error) => console.error(error));
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  return watcher;
}

/** A watcher says nothing of its own folder. */
async function keepWatching(dir: string, onEvent: () => void, first: FSWatcher): Promise<void> {
  let [watcher, known] = [first, identify(dir)];
  for (;;) {
    await wait(lookMs);
    const now = identify(dir);
    if (now === known) continue;
    known = now;
    await watcher.close();
    if (now !== undefined) watcher = await startWatching(dir, onEvent);
    onEvent();
  }
}

/** What tells a folder from another of its name; undefined when there is none. A new one may have the old one's number. */
function identify(dir: string): string | undefined {
  const stats = statSync(dir, { throwIfNoEntry: false });
  return stats && `${stats.ino} ${stats.birthtimeMs}`;
}
