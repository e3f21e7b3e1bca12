import { createHash } from 'node:crypto';
import { type CachePlace, DiskCache } from '../../cache/DiskCache';
import { type Content, type ContentFile, readContentFile } from '../../content/read';
import type { Fault, LocalFault } from '../../fault/Fault';
import { makeFault } from '../../fault/makeFault';
import { getStyle } from '../format/styles';
import type { FileStyle } from './FileStyle';
import { parseCsl } from './parseCsl';
import { styleFault } from './styleFault';
import { tryStyle } from './tryStyle';

/** The .csl files that a site uses. */
export interface FileStyles {
  /** By path, those that can format. */
  styles: Map<string, FileStyle>;
  faults: Fault[];
}

const beginning = { line: 1, column: 1, endLine: 1, endColumn: 1 };

interface ReadStyle {
  style?: FileStyle;
  faults: LocalFault[];
}

/** What each file said when it was last read, by its place: formatters hang on to a style while it is the same. */
const readFiles = new Map<string, { stamp: string; read: ReadStyle }>();

/** Reads those of these paths that are files of the content folder. */
export function readFileStyles(
  { assets }: Pick<Content, 'assets'>,
  paths: Iterable<string>,
  cache: CachePlace,
): FileStyles {
  const all: FileStyles = { styles: new Map(), faults: [] };
  for (const path of paths) {
    const file = assets.get(path);
    if (!file) continue;
    const { style, faults } = readStyleFile(file, cache);
    if (style) all.styles.set(path, style);
    all.faults.push(...faults.map((fault) => ({ file: path, ...fault })));
  }
  return all;
}

function readStyleFile(file: ContentFile, { dir, version }: CachePlace): ReadStyle {
  const known = readFiles.get(file.location);
  if (known?.stamp === file.stamp) return known.read;
  const bytes = readContentFile(file);
  const read = new DiskCache(dir).remember('.csl-parsed', [version, bytes], () => toStyle(bytes));
  readFiles.set(file.location, { stamp: file.stamp, read });
  return read;
}

function toStyle(bytes: Uint8Array): ReadStyle {
  const text = decode(bytes);
  if (text === undefined) {
    const message = 'UTF-8 text is expected; this file has other bytes.';
    return { faults: [makeFault('file-is-utf8', beginning, message, 'Save the file as UTF-8.')] };
  }
  const parsed = parseCsl(text);
  if (parsed.kind === 'broken') return { faults: parsed.faults };
  const node = parsed.kind === 'style' ? parsed.node : getStyle(parsed.parent);
  if (parsed.kind === 'dependent' && parsed.locale !== undefined) node.attrs['default-locale'] = parsed.locale;
  const mistake = tryStyle(node);
  if (mistake !== undefined) {
    const message = `citeproc, which formats citations, cannot use this style: ${mistake.replace(/\.$/, '')}.`;
    return {
      faults: [
        styleFault(beginning, message, 'Check it at https://validator.citationstyles.org, or take another style.'),
      ],
    };
  }
  return { style: { id: createHash('sha256').update(bytes).digest('hex'), node }, faults: [] };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
