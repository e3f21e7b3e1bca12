import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layIn } from '../layIn';
import type { ReleaseFile } from '../Release';
import { inspectPage, type PageReport } from '../verify/inspectPage';
import { cutFlight } from './cutFlight';
import { isTextFile, type Recording, recordBinary, recordText } from './recordFile';
import { scanPage } from './scanPage';
import { isSentinel, stripPage } from './stripPage';

/** One file of an export, finished. */
export type FinishedFile =
  /** A page, and what it asks of the rest of the release. */
  | { kind: 'page'; path: string; file: ReleaseFile; report: PageReport }
  /** Any other file. */
  | { kind: 'other'; path: string; file: ReleaseFile }
  /** A page that only stood in for an empty list; it is deleted. */
  | { kind: 'sentinel'; path: string };

const isPage = (path: string) => path.endsWith('.html');

/** Finishes the file at `path`: a page is stripped and whole, what is text has its compressed siblings. */
export async function finishFile(path: string, recording: Recording, asideDir?: string): Promise<FinishedFile> {
  if (isPage(path)) return finishPage(path, recording, asideDir);
  const file = isTextFile(path)
    ? recordText(path, readFileSync(join(recording.dir, path)), recording)
    : await recordBinary(path, recording);
  return { kind: 'other', path, file };
}

function finishPage(path: string, recording: Recording, asideDir: string | undefined): FinishedFile {
  const name = join(recording.dir, path);
  const page = cutFlight(readFileSync(name));
  const scan = scanPage(page);
  if (isSentinel(scan)) {
    rmSync(name);
    return { kind: 'sentinel', path };
  }
  const stripped = stripPage(page, scan);
  const whole = asideDir === undefined ? stripped : layIn(stripped, asideDir);
  writeFileSync(name, whole);
  return { kind: 'page', path, file: recordText(path, whole, recording), report: inspectPage(whole) };
}
