import { createHash } from 'node:crypto';
import { DiskCache } from '../cache/DiskCache';
import type { Ending } from '../dialect/remarkDialect';
import type { Body, Facts, ParsedNote, Sentence } from './Facts';
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

/** Parsed notes on disk: facts, body and sentences in files of their own, since lists, tags and feeds need the first alone. */
export class NoteCache {
  readonly #disk: DiskCache;

  constructor(dir: string) {
    this.#disk = new DiskCache(dir);
  }

  findFacts(key: string): Facts | undefined {
    const text = this.#disk.find(`${key}.json`);
    return text === undefined ? undefined : (JSON.parse(text) as Facts);
  }

  /** The body of a note whose facts are cached. Throws when there is none. */
  getBody(key: string): Body {
    const text = this.#disk.find(`${key}.body`);
    if (text === undefined) throw new Error(`The cache has no body ${key}`);
    return JSON.parse(text) as Body;
  }

  /** The sentences of a note that cite something; a note without any has no file. */
  listSentences(key: string): Sentence[] {
    const text = this.#disk.find(`${key}.sentences`);
    return text === undefined ? [] : (JSON.parse(text) as Sentence[]);
  }

  write(key: string, { facts, body, sentences }: ParsedNote): void {
    if (sentences.length > 0) this.#disk.write(`${key}.sentences`, JSON.stringify(sentences));
    this.#disk.write(`${key}.body`, JSON.stringify(body));
    this.#disk.write(`${key}.json`, JSON.stringify(facts));
  }

  /** The keys there are. */
  list(): Set<string> {
    return new Set(this.#disk.list('.json').map((name) => name.slice(0, -'.json'.length)));
  }

  /** Deletes what no note of now needs and nothing wrote for `days`. Returns how many entries went. */
  prune(needed: ReadonlySet<string>, days: number): number {
    const stale = [...this.list()].filter((key) => !needed.has(key));
    // Facts first: without them the body is as if it were not there.
    const gone = stale.filter((key) => this.#disk.deleteOlder(`${key}.json`, days));
    for (const key of gone) {
      this.#disk.deleteOlder(`${key}.body`, days);
      this.#disk.deleteOlder(`${key}.sentences`, days);
    }
    return gone.length;
  }
}
