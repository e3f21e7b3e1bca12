import { createHash } from 'node:crypto';
import { constants, copyFileSync, createReadStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { companionNames } from '../../lib/collection/permalinks';
import {
  type Compression,
  type Encoding,
  encodingSuffix,
  hashContent,
  type Release,
  type ReleaseFile,
} from '../Release';
import { compress } from './compress';

/** Below this many bytes a body fits one packet or two, and a compressed sibling is not worth its file. */
const leastSize = 1024;

const textFile = /\.(?:html?|css|m?js|json|xml|svg|txt|md|webmanifest|map|bib)$/i;

/** The release before, whose compressed bodies can be taken over where the content is the same. */
interface FormerRelease {
  dir: string;
  release: Release;
}

/** What the recording of each file needs to know; a plain value, to be copied to threads. */
export interface Recording {
  dir: string;
  compression: Compression;
  former?: FormerRelease;
  /** All paths of the export, so that an author's own `data.txt.gz` is never written over. */
  present: ReadonlySet<string>;
}

/** True for a file whose content is text and is read whole; other files are hashed as they stream by. */
export function isTextFile(path: string): boolean {
  return textFile.test(path);
}

/** Programs ask for the files beside notes seldom, and one by one: two more files for each are not worth the disk. */
function isForPrograms(path: string): boolean {
  return companionNames.some((name) => path.endsWith(`/${name}`));
}

/** Writes the compressed siblings of a text file that lies in the folder already, and gives its record. */
export function recordText(path: string, content: Buffer, recording: Recording): ReleaseFile {
  const file: ReleaseFile = { hash: hashContent(content), size: content.length };
  if (content.length < leastSize || isForPrograms(path)) return file;
  for (const encoding of ['br', 'gzip'] as const) {
    if (recording.present.has(path + encodingSuffix[encoding])) continue;
    const size = takeOver(path, file, encoding, recording) ?? writeCompressed(path, content, encoding, recording);
    if (size !== undefined) file[encoding] = size;
  }
  return file;
}

/** The record of a file that is sent as it is. */
export async function recordBinary(path: string, { dir }: Recording): Promise<ReleaseFile> {
  const hash = createHash('sha256');
  let size = 0;
  await pipeline(createReadStream(join(dir, path)), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      hash.update(chunk);
      size += chunk.length;
    }
  });
  return { hash: hash.digest('base64url').slice(0, 22), size };
}

/** Copies the former release's body when it holds the same content. */
function takeOver(path: string, file: ReleaseFile, encoding: Encoding, { dir, compression, former }: Recording) {
  const earlier = former?.release.files[path];
  if (!former || former.release.compression !== compression || earlier?.hash !== file.hash) return undefined;
  const size = earlier[encoding];
  if (size === undefined) return undefined;
  const name = path + encodingSuffix[encoding];
  try {
    copyFileSync(join(former.dir, name), join(dir, name), constants.COPYFILE_FICLONE);
  } catch {
    // Whatever the reason, as that someone deleted it: the body is made anew.
    return undefined;
  }
  return size;
}

function writeCompressed(path: string, content: Buffer, encoding: Encoding, { dir, compression }: Recording) {
  // Style sheets and scripts are few and every page waits for them: they are worth the tenth of a second each.
  const body = compress(content, encoding, /\.(?:css|js)$/.test(path) ? 'max' : compression);
  if (body.length >= content.length) return undefined;
  writeFileSync(join(dir, path + encodingSuffix[encoding]), body);
  return body.length;
}
