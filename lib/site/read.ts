import { readdir } from 'node:fs/promises';
import { type Content, listContent, readContentFile } from '../content/read';
import type { Fault, Span } from '../fault/Fault';
import { makeFault } from '../fault/makeFault';
import { checkNormalForm } from '../text/checkNormalForm';
import { findHiddenSigns } from '../text/hiddenSigns';
import { type ParsedSite, parseSite } from './parseSite';

const file = 'site.yaml';
const beginning: Span = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** The settings of a site as they stand on disk, with their faults. */
export interface ReadSite extends ParsedSite {
  faults: Fault[];
}

/**
 * Reads and checks site.yaml in the content folder; without the file all settings have their defaults.
 * Rejects when the folder, or the file in it, cannot be read.
 */
export async function readSite(
  contentDir: string,
  content: Pick<Content, 'site'> = listContent(contentDir),
): Promise<ReadSite> {
  const names = await listNames(contentDir);
  const bytes = content.site ? readContentFile(content.site) : new Uint8Array();
  const text = decode(bytes);
  const parsed = parseSite(text ?? '');
  const faults: Fault[] = [...checkNormalForm(text ?? ''), ...findHiddenSigns(text ?? ''), ...parsed.faults].map(
    (fault) => ({ ...fault, file }),
  );
  if (text === undefined) {
    const message = 'UTF-8 text is expected; this file has other bytes.';
    faults.push({ ...makeFault('file-is-utf8', beginning, message, 'Save the file as UTF-8.'), file });
  }
  return { ...parsed, faults: [...faults, ...listMisnamed(names)] };
}

function listMisnamed(names: readonly string[]): Fault[] {
  const misnamed = names.filter((name) => name !== file && /^site\.ya?ml$/i.test(name));
  return misnamed.map((name) => {
    const message = `The settings of the site are read from \`${file}\`, and not from \`${name}\`.`;
    const suggestion = names.includes(file) ? `Delete \`${name}\`.` : `Name it \`${file}\`.`;
    return { ...makeFault('site-file-is-named', beginning, message, suggestion), file: name };
  });
}

async function listNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
}

/** The text without its byte order mark; undefined when the bytes are no UTF-8. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
