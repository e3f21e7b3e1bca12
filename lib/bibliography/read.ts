import { type CachePlace, DiskCache } from '../cache/DiskCache';
import { type Content, type ContentFile, readContentFile } from '../content/read';
import { makeFault } from '../fault/makeFault';
import { checkNormalForm } from '../text/checkNormalForm';
import { findHiddenSigns } from '../text/hiddenSigns';
import { type Bibliographies, mergeBibliographies } from './mergeBibliographies';
import { type ParsedBib, parseBib } from './parseBib';

export type { Bibliographies } from './mergeBibliographies';

/** What each file held when it was last read, by its place; an unchanged file is not parsed again. */
const parsedFiles = new Map<string, { stamp: string; parsed: ParsedBib }>();

/** Reads the .bib files of a content folder; `own` are the paths of those that are for the notes alone that name them. */
export function readBibliographies(
  content: Pick<Content, 'bibliographies'>,
  own: ReadonlySet<string> = new Set(),
  cache?: CachePlace,
): Bibliographies {
  const files = content.bibliographies.map((file) => ({ file: file.path, parsed: readBib(file, cache) }));
  return mergeBibliographies(files, own);
}

function readBib(file: ContentFile, cache: CachePlace | undefined): ParsedBib {
  const known = parsedFiles.get(file.location);
  if (known?.stamp === file.stamp) return known.parsed;
  const bytes = readContentFile(file);
  const parse = () => parseBytes(bytes);
  const parsed = cache ? new DiskCache(cache.dir).remember('.bib-parsed', [cache.version, bytes], parse) : parse();
  parsedFiles.set(file.location, { stamp: file.stamp, parsed });
  return parsed;
}

/** Text in another encoding is read as far as it goes, and told. */
function parseBytes(bytes: Uint8Array): ParsedBib {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const bib = parseBib(text);
  const written = text.replace(/^\uFEFF/, '');
  const parsed = { ...bib, faults: [...checkNormalForm(written), ...findHiddenSigns(written), ...bib.faults] };
  const broken = text.indexOf('\uFFFD');
  if (broken === -1 || isUtf8(bytes)) return parsed;
  const before = text
    .slice(0, broken)
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/);
  const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
  const fault = makeFault(
    'file-is-utf8',
    { line, column, endLine: line, endColumn: column + 1 },
    'Expected UTF-8 text, found bytes of another encoding.',
    'Save the file as UTF-8.',
  );
  return { ...parsed, faults: [fault, ...parsed.faults] };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
