import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { DiskCache } from '../cache/DiskCache';

/** How long an answer is good: records change seldom, and a paper of yesterday may have a new version today. */
const keptDays = 1;

const keptSchema = z.object({ address: z.string(), at: z.number(), text: z.string() });

/** Answers of services on disk, by their address and the form that was asked for. */
export class AnswerCache {
  readonly #disk: DiskCache;

  constructor(dir: string) {
    this.#disk = new DiskCache(join(dir, 'answers'));
  }

  /** The answer that was kept for an address, unless it is too old or cannot be read. */
  find(address: string, accept: string, now: number): string | undefined {
    const kept = parseKept(this.#disk.find(nameOf(address, accept)));
    const age = now - (kept?.at ?? 0);
    return kept?.address === address && age >= 0 && age < keptDays * 86_400_000 ? kept.text : undefined;
  }

  /** Keeps an answer, and deletes those that are too old. */
  write(address: string, accept: string, text: string, now: number): void {
    this.#disk.write(nameOf(address, accept), JSON.stringify({ address, at: now, text }));
    for (const name of this.#disk.list(ending)) this.#disk.deleteOlder(name, keptDays);
  }
}

const ending = '.json';

function nameOf(address: string, accept: string): string {
  const hash = createHash('sha256').update(`${accept}\n${address}`).digest('hex');
  return hash.slice(0, 32) + ending;
}

function parseKept(text: string | undefined): z.infer<typeof keptSchema> | undefined {
  try {
    return keptSchema.safeParse(JSON.parse(text ?? '')).data;
  } catch {
    // Half a file, or another program's: the service is asked again.
    return undefined;
  }
}
