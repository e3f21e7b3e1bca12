import type { Fault } from '../fault/Fault';
import { makeFault } from '../fault/makeFault';

const beginning = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/**
 * No two files have names that are one to some disks: those of macOS and Windows do not tell case apart, and some not the
 * normal form of a letter with an accent. `paths` are in NFC, so that of two that differ by form alone one is there twice.
 */
export function checkFileNames(paths: readonly string[]): Fault[] {
  const first = new Map<string, string>();
  return paths.flatMap((path) => {
    const folded = path.toLowerCase();
    const other = first.get(folded);
    if (other === undefined) {
      first.set(folded, path);
      return [];
    }
    const message =
      other === path
        ? `Two files are named \`${path}\`: their names differ by Unicode normal form alone.`
        : `The names of \`${path}\` and \`${other}\` differ by upper and lower case alone.`;
    const way = 'Give one of them another name: some disks keep only one of the two.';
    return [{ file: path, ...makeFault('file-name-is-unique', beginning, message, way) }];
  });
}
