import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { naming } from '../content/write';

/** Where what is dear to make is kept between processes. */
export interface CachePlace {
  dir: string;
  /** The version of the code that makes it, a part of every key. */
  version: string;
}

/** The endings of values that are remembered, which `forget` is called for. */
export const rememberedEndings = ['.bib-parsed', '.csl-parsed', '.cited'] as const;

type RememberedEnding = (typeof rememberedEndings)[number];

/**
 * Texts on disk by name. An entry is written under another name and moved, so that a reader never sees half of one,
 * and several processes can share a folder. Throws a WriteError when the folder cannot be written to.
 */
export class DiskCache {
  readonly #dir: string;

  constructor(dir: string) {
    this.#dir = dir;
    naming(dir, () => mkdirSync(dir, { recursive: true }));
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
    naming(path, () => {
      writeFileSync(temporary, text);
      renameSync(temporary, path);
    });
  }

  /**
   * The value that was made of `parts` before, else what `make` makes of them, kept for the next time. Values are plain:
   * they are written as JSON. `ending` tells kinds of values apart; `parts` must hold all that decides the value, the
   * version of the code that makes it among them.
   */
  remember<Value>(ending: RememberedEnding, parts: readonly (string | Uint8Array)[], make: () => Value): Value {
    const hash = createHash('sha256');
    for (const part of parts) hash.update(`${part.length}\n`).update(part);
    const name = hash.digest('hex').slice(0, 32) + ending;
    const known = this.find(name);
    if (known !== undefined) return JSON.parse(known) as Value;
    const value = make();
    this.write(name, JSON.stringify(value));
    return value;
  }

  /** The names of entries with this ending. */
  list(ending: string): string[] {
    return readdirSync(this.#dir).filter((name) => name.endsWith(ending));
  }

  /** Deletes an entry that was written more than `days` ago. Returns whether it did. */
  deleteOlder(name: string, days: number): boolean {
    const path = join(this.#dir, name);
    const entry = statSync(path, { throwIfNoEntry: false });
    if (!entry || entry.mtimeMs > Date.now() - days * 86_400_000) return false;
    rmSync(path, { force: true });
    return true;
  }

  /** Deletes the entries with this ending that were written more than `days` ago: what is still needed is made again. */
  forget(ending: RememberedEnding, days: number): void {
    for (const name of this.list(ending)) this.deleteOlder(name, days);
  }
}
