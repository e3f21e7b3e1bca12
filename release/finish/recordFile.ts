import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
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

const textFile = /\.(?:html?|css|m?js|json|xml|svg|txt|webmanifest|map|bib)$/i;

/** The release before, whose compressed bodies can be taken over where the content is the same. */
interface FormerRelease {
  dir: string;
  release: Release;
}

/** What the recording of each file needs to know. */
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

/** Writes the compressed siblings of a text file that lies in the folder already, and gives its record. */
export async function recordText(path: string, content: Buffer, recording: Recording): Promise<ReleaseFile> {
  const file: ReleaseFile = { hash: hashContent(content), size: content.length };
  if (content.length < leastSize) return file;
  const write = async (encoding: Encoding) => {
    if (recording.present.has(path + encodingSuffix[encoding])) return;
    // A body that cannot be taken over is made anew, whatever the reason.
    const size = await takeOver(path, file, encoding, recording).catch(() => undefined);
    const written = size ?? (await writeCompressed(path, content, encoding, recording));
    if (written !== undefined) file[encoding] = written;
  };
  await Promise.all([write('br'), write('gzip')]);
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

/** Copies the former release's body when it holds the same content; throws when that file is not there any more. */
async function takeOver(path: string, file: ReleaseFile, encoding: Encoding, { dir, compression, former }: Recording) {
  const earlier = former?.release.files[path];
  if (!former || former.release.compression !== compression || earlier?.hash !== file.hash) return undefined;
  const size = earlier[encoding];
  if (size === undefined) return undefined;
  const name = path + encodingSuffix[encoding];
  await copyFile(join(former.dir, name), join(dir, name), constants.COPYFILE_FICLONE);
  return size;
}

async function writeCompressed(path: string, content: Buffer, encoding: Encoding, { dir, compression }: Recording) {
  const body = await compress(content, encoding, compression);
  if (body.length >= content.length) return undefined;
  await writeFile(join(dir, path + encodingSuffix[encoding]), body);
  return body.length;
}
