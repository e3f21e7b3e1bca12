import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Texts on disk by name. An entry is written under another name and moved, so that a reader never sees half of one,
 * and several processes can share a folder.
 */
export class DiskCache {
  readonly #dir: string;

  constructor(dir: string) {
    this.#dir = dir;
    mkdirSync(dir, { recursive: true });
  }

  find(name: string): string | undefined {
    try {
      return readFileSync(join(this.#dir, name), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  write(name: string, text: string): void {
    const path = join(this.#dir, name);
    const temporary = `${path}.${process.pid}`;
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  }

  /** The names of entries with this ending. */
  list(ending: string): string[] {
    return readdirSync(this.#dir).filter((name) => name.endsWith(ending));
  }

  /** Deletes an entry that was written more than `days` ago. Returns whether it did. */
  deleteOlder(name: string, days: number): boolean {
    const path = join(this.#dir, name);
    if (statSync(path).mtimeMs > Date.now() - days * 86_400_000) return false;
    rmSync(path, { force: true });
    return true;
  }
}
