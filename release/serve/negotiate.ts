import type { Encoding, ReleaseFile } from '../Release';

/** From the smaller body to the larger one; decides between encodings that a client likes equally. */
const encodings: readonly Encoding[] = ['br', 'gzip'];

/** The encoding to send a file in by the request's `Accept-Encoding` (RFC 9110, 12.5.3); undefined is the file itself. */
export function negotiateEncoding(acceptEncoding: string | undefined, file: ReleaseFile): Encoding | undefined {
  const weights = parseWeights(acceptEncoding ?? '');
  const weigh = (encoding: Encoding) => weights.get(encoding) ?? weights.get('*') ?? 0;
  const offered = encodings.filter((encoding) => file[encoding] !== undefined && weigh(encoding) > 0);
  return offered.sort((a, b) => weigh(b) - weigh(a))[0];
}

function parseWeights(header: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [coding = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    const name = coding === 'x-gzip' ? 'gzip' : coding;
    if (name !== '') weights.set(name, weight === undefined ? 1 : Number(weight) || 0);
  }
  return weights;
}
