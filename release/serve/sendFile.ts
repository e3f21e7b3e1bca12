import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Encoding } from '../Release';
import { type ByteRange, parseByteRange } from './byteRange';
import { getContentType } from './contentType';
import { formatEtag, matchesEtag } from './etag';
import { negotiateEncoding } from './negotiate';
import type { ReleaseSource } from './ReleaseSource';
import type { ServedFile, Snapshot } from './Snapshot';

/** What is to be sent, settled before the file is opened. */
interface Reply {
  status: number;
  headers: Record<string, string | number>;
  encoding?: Encoding;
  /** The bytes of the body, where it is sent at all. */
  range?: ByteRange;
}

/**
 * Sends a file of the snapshot in the form the request asks for. `gone` when its release has been exchanged meanwhile:
 * then nothing has been sent. A client that leaves early is no error.
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  source: ReleaseSource,
  snapshot: Snapshot,
  target: { file: ServedFile; status: 200 | 404 },
): Promise<'done' | 'gone'> {
  const reply = planReply(request, target.file, target.status);
  if (!reply.range || request.method === 'HEAD') {
    response.writeHead(reply.status, reply.headers).end();
    return 'done';
  }
  const body = await source.openBody(snapshot, target.file, reply.encoding);
  if (!body) return 'gone';
  response.writeHead(reply.status, reply.headers);
  await pipeline(body.createReadStream(reply.range), response).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
  return 'done';
}

/** The status and headers of an answer (RFC 9110, 13.2.2: If-None-Match first, then the range). */
function planReply({ headers: asked }: IncomingMessage, file: ServedFile, status: 200 | 404): Reply {
  const encoding = asked.range === undefined ? negotiateEncoding(asked['accept-encoding'], file) : undefined;
  const size = encoding === undefined ? file.size : (file[encoding] ?? file.size);
  const etag = formatEtag(file.hash, encoding);
  const headers: Reply['headers'] = { 'cache-control': getCacheControl(file, status) };
  if (file.br !== undefined || file.gzip !== undefined) headers.vary = 'accept-encoding';
  if (status === 200) headers.etag = etag;
  if (status === 200 && matchesEtag(asked['if-none-match'], etag)) return { status: 304, headers };

  headers['content-type'] = getContentType(file.path);
  if (encoding) headers['content-encoding'] = encoding;
  const rangeHolds = status === 200 && (asked['if-range'] === undefined || asked['if-range'] === etag);
  const range = rangeHolds ? parseByteRange(asked.range, size) : undefined;
  if (range === 'unsatisfiable') {
    return { status: 416, headers: { ...headers, 'content-range': `bytes */${size}`, 'content-length': 0 } };
  }
  if (!encoding && status === 200) headers['accept-ranges'] = 'bytes';
  if (range) headers['content-range'] = `bytes ${range.start}-${range.end}/${size}`;
  headers['content-length'] = range ? range.end - range.start + 1 : size;
  return {
    status: range ? 206 : status,
    headers,
    encoding,
    range: size === 0 ? undefined : (range ?? { start: 0, end: size - 1 }),
  };
}

/** Hashed names never change their content; everything else is asked about each time, which an ETag makes cheap. */
function getCacheControl(file: ServedFile, status: number): string {
  return file.immutable && status === 200 ? 'public, max-age=31536000, immutable' : 'no-cache';
}
