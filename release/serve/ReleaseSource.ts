import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Encoding, encodingSuffix } from '../Release';
import { findMark, findSnapshot, type ServedFile, type Snapshot } from './Snapshot';

/** An open body; whoever asked for it closes it. */
export type OpenBody = Awaited<ReturnType<typeof open>>;

/** Between two renames of a switch lie microseconds; this is for machines that stall. */
const retryMs = 20;
const mostRetries = 100;

/** The release folder of a server, which may be exchanged at any moment. */
export class ReleaseSource {
  private constructor(
    private readonly dir: string,
    private snapshot: Snapshot,
  ) {}

  /** Throws when the folder is not a release. */
  static async open(dir: string): Promise<ReleaseSource> {
    const snapshot = await findSnapshot(dir);
    if (!snapshot) throw new Error(`${dir} is not a release; build one first.`);
    return new ReleaseSource(dir, snapshot);
  }

  /** The release that stands in the folder now, or stood there last if the folder is being exchanged. */
  async getSnapshot(): Promise<Snapshot> {
    const mark = await findMark(this.dir);
    if (mark === undefined || mark === this.snapshot.mark) return this.snapshot;
    this.snapshot = (await findSnapshot(this.dir)) ?? this.snapshot;
    return this.snapshot;
  }

  /**
   * Answers from one release: when the folder was exchanged while `answer` opened its file, the answer is asked for
   * again from the new one. `answer` must send nothing before its file is open. False when the file never turned up.
   */
  async answer(answer: (snapshot: Snapshot) => Promise<'done' | 'gone'>): Promise<boolean> {
    for (let retry = 0; retry < mostRetries; retry++) {
      if ((await answer(await this.getSnapshot())) === 'done') return true;
      await wait(retryMs);
    }
    return false;
  }

  /** Opens a body of this very release: undefined when it is gone, or another release's. */
  async openBody(snapshot: Snapshot, file: ServedFile, encoding: Encoding | undefined): Promise<OpenBody | undefined> {
    const suffix = encoding === undefined ? '' : encodingSuffix[encoding];
    const body = await open(join(this.dir, file.path + suffix)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
      throw error;
    });
    if (!body || (await findMark(this.dir)) === snapshot.mark) return body;
    await body.close();
    return undefined;
  }
}
