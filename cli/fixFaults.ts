import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Collection } from '../lib/collection/Collection';
import { readCollection } from '../lib/collection/read';
import { type ContentFile, listContent, readContentFile } from '../lib/content/read';
import type { Change } from '../lib/content/write';
import type { Fault } from '../lib/fault/Fault';
import { applyFixes, type FixedText } from '../lib/fix/applyFixes';
import { root } from './options';

/** What fixing came to. */
export interface Fixes {
  files: Change[];
  /** The faults that were mended, as they were found. */
  mended: Fault[];
  /** The collection as it is with the fixes. */
  collection: Collection;
}

/** A fix may reveal a fault that has a fix of its own, such as a date under a misspelt key. */
const mostRounds = 200;

/**
 * Fixes what can be fixed beyond doubt, again and again until nothing is left to fix, and writes nothing to the content
 * folder. Each round is checked like any content: a file that is worse for its fixes goes back to what it was, and gets
 * them one by one.
 */
export async function fixFaults(contentDir: string, first: Collection): Promise<Fixes> {
  const dir = mkdtempSync(join(tmpdir(), 'notes-fix-'));
  try {
    return await new FixRun(contentDir, dir, first).run();
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

class FixRun {
  readonly #contentDir: string;
  readonly #dir: string;
  readonly #files: ReadonlyMap<string, ContentFile>;
  readonly #first = new Map<string, Uint8Array>();
  /** The text of each file that differs from the one on disk. */
  readonly #texts = new Map<string, string>();
  /** Where those texts are. */
  readonly #overlay = new Map<string, string>();
  /** Files that got worse, which are fixed one fault at a time, and the fixes they do not get. */
  readonly #careful = new Map<string, Set<string>>();
  readonly #mended: Fault[] = [];
  /** How many files are fixed at a time. */
  #mostFiles = Number.MAX_SAFE_INTEGER;
  #written = 0;
  #collection: Collection;

  constructor(contentDir: string, dir: string, first: Collection) {
    const { notes, bibliographies, site } = listContent(contentDir);
    this.#contentDir = contentDir;
    this.#dir = dir;
    this.#files = new Map([...notes, ...bibliographies, ...(site ? [site] : [])].map((file) => [file.path, file]));
    this.#collection = first;
  }

  async run(): Promise<Fixes> {
    for (let round = 0; round < mostRounds; round++) if (!(await this.#fixOnce())) break;
    const files = [...this.#texts].flatMap(([path, text]) => {
      const [file, before, after] = [this.#files.get(path), this.#first.get(path), Buffer.from(text)];
      return file && before && !after.equals(before) ? [{ path, location: file.location, before, after }] : [];
    });
    return { files, mended: this.#mended, collection: this.#collection };
  }

  /** One round. Returns whether anything was tried. */
  async #fixOnce(): Promise<boolean> {
    const tried = this.#listFixes();
    if (tried.size === 0) return false;
    const before = new Map([...tried.keys()].map((path) => [path, this.#read(path)]));
    for (const [path, { text }] of tried) this.#lay(path, text);
    const collection = await this.#check();
    // When a file got worse that no fix touched, any of them may be to blame: fewer at a time will tell which.
    const isUnclear = isWorseElsewhere(tried, this.#collection, collection);
    this.#mostFiles = isUnclear ? Math.ceil(tried.size / 2) : this.#mostFiles * 2;
    const back = [...tried].filter(
      ([path, { applied }]) => isUnclear || isWorse(path, applied, this.#collection, collection),
    );
    for (const [path, { applied }] of back) {
      this.#lay(path, before.get(path) ?? '');
      if (!isUnclear || tried.size === 1) this.#blame(path, applied);
    }
    const kept = [...tried].filter(([path]) => !back.some(([other]) => other === path));
    this.#mended.push(...kept.flatMap(([, { applied }]) => applied));
    this.#collection = back.length > 0 ? await this.#check() : collection;
    return true;
  }

  #blame(path: string, applied: Fault[]): void {
    const refused = this.#careful.get(path) ?? new Set();
    if (applied.length === 1) refused.add(nameOf(applied[0] as Fault));
    this.#careful.set(path, refused);
  }

  #listFixes() {
    const tried = new Map<string, FixedText<Fault>>();
    for (const [path, faults] of groupByFile(this.#collection.faults)) {
      if (tried.size >= this.#mostFiles) break;
      // Of a file in another encoding nobody knows what it says.
      if (!this.#files.has(path) || faults.some(({ rule }) => rule === 'file-is-utf8')) continue;
      const fixable = faults.filter(({ fix }) => fix);
      const fixed = fixable.length > 0 ? this.#apply(path, fixable) : undefined;
      if (fixed && fixed.applied.length > 0) tried.set(path, fixed);
    }
    return tried;
  }

  #apply(path: string, faults: Fault[]): FixedText<Fault> | undefined {
    const text = this.#read(path);
    const refused = this.#careful.get(path);
    if (!refused) return applyFixes(text, faults);
    const allowed = faults.filter((fault) => !refused.has(nameOf(fault)));
    return allowed.map((fault) => applyFixes(text, [fault])).find(({ applied }) => applied.length > 0);
  }

  #check(): Promise<Collection> {
    return readCollection({ root, contentDir: this.#contentDir, audience: 'author', overlay: new Map(this.#overlay) });
  }

  #read(path: string): string {
    const known = this.#texts.get(path);
    if (known !== undefined) return known;
    const file = this.#files.get(path);
    if (!file) throw new Error(`${path} is no file that can be fixed`);
    const bytes = readContentFile(file);
    this.#first.set(path, bytes);
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }

  #lay(path: string, text: string): void {
    // A new name each time: time and size alone would not always tell two texts apart.
    const location = join(this.#dir, `${this.#written++}${extname(path)}`);
    writeFileSync(location, text);
    this.#texts.set(path, text);
    this.#overlay.set(path, location);
  }
}

function groupByFile(faults: Fault[]): Map<string, Fault[]> {
  const groups = new Map<string, Fault[]>();
  for (const fault of faults) groups.set(fault.file, [...(groups.get(fault.file) ?? []), fault]);
  return groups;
}

/** Whether a file has more faults than before, or still has those that its fixes were to mend. */
function isWorse(path: string, applied: Fault[], before: Collection, after: Collection): boolean {
  const [old, now] = [before, after].map(({ faults }) => faults.filter(({ file }) => file === path));
  if ((now?.length ?? 0) > (old?.length ?? 0)) return true;
  const count = (faults: Fault[] = [], kind: string) => faults.filter((fault) => kindOf(fault) === kind).length;
  return applied.some((fault) => {
    const kind = kindOf(fault);
    return count(now, kind) > count(old, kind) - count(applied, kind);
  });
}

const kindOf = ({ rule, message }: Fault) => `${rule} ${message}`;

const nameOf = (fault: Fault) => `${fault.line}:${fault.column} ${kindOf(fault)}`;

/** Whether a file that no fix touched has more faults than before. */
function isWorseElsewhere(tried: ReadonlyMap<string, unknown>, before: Collection, after: Collection): boolean {
  const old = groupByFile(before.faults);
  return [...groupByFile(after.faults)].some(
    ([path, faults]) => !tried.has(path) && faults.length > (old.get(path)?.length ?? 0),
  );
}
