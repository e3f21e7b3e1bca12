import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ending } from '../dialect/remarkDialect';
import type { Facts, ParsedNote } from './Facts';
import type { ParseSettings } from './Settings';

/** What decides how a note is parsed, so that no cached result can be stale. */
export interface CacheKeyParts {
  bytes: Uint8Array;
  ending: Ending;
  settings: ParseSettings;
  /** The version of our own code and of the libraries it calls; see `pipelineVersion`. */
  version: string;
}

/** The name under which a parsed note is cached: 32 hexadecimal digits. */
export function cacheKey({ bytes, ending, settings, version }: CacheKeyParts): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([version, ending, settings]))
    .update('\n')
    .update(bytes);
  return hash.digest('hex').slice(0, 32);
}

/**
 * Parsed notes on disk: facts and body in two files, since lists, tags and feeds need the first alone.
 * Entries are written under another name and moved, so that a reader never sees half of one.
 */
export class NoteCache {
  readonly #dir: string;

  constructor(dir: string) {
    this.#dir = dir;
    mkdirSync(dir, { recursive: true });
  }

  findFacts(key: string): Facts | undefined {
    const text = this.#read(`${key}.json`);
    return text === undefined ? undefined : (JSON.parse(text) as Facts);
  }

  /** The body of a note whose facts are cached. Throws when there is none. */
  getBody(key: string): string {
    const text = this.#read(`${key}.body`);
    if (text === undefined) throw new Error(`The cache has no body ${key}`);
    return text;
  }

  write(key: string, { facts, body }: ParsedNote): void {
    this.#write(`${key}.body`, body);
    this.#write(`${key}.json`, JSON.stringify(facts));
  }

  /** The keys there are. */
  list(): Set<string> {
    const names = readdirSync(this.#dir).filter((name) => name.endsWith('.json'));
    return new Set(names.map((name) => name.slice(0, -'.json'.length)));
  }

  /** Deletes what no note of now needs and nothing wrote for `days`. Returns how many entries went. */
  prune(needed: ReadonlySet<string>, days: number): number {
    const before = Date.now() - days * 86_400_000;
    const old = [...this.list()].filter(
      (key) => !needed.has(key) && statSync(join(this.#dir, `${key}.json`)).mtimeMs < before,
    );
    for (const key of old)
      for (const ending of ['json', 'body']) rmSync(join(this.#dir, `${key}.${ending}`), { force: true });
    return old.length;
  }

  #read(name: string): string | undefined {
    try {
      return readFileSync(join(this.#dir, name), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  #write(name: string, text: string): void {
    const path = join(this.#dir, name);
    const temporary = `${path}.${process.pid}`;
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  }
}
