import { relative } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { showControls } from './showControls';

/** A file as it is and as it is to be; `before` is undefined for one that is not there yet. */
export interface ChangedFile {
  location: string;
  before: string | undefined;
  after: string;
}

/** What changes in a file, as a unified diff that `git apply` takes (https://git-scm.com/docs/diff-format). */
export function formatDiff({ location, before, after }: ChangedFile, colour: boolean): string {
  const path = relative(process.cwd(), location).replaceAll('\\', '/');
  const patch = createTwoFilesPatch(
    before === undefined ? '/dev/null' : `a/${path}`,
    `b/${path}`,
    before ?? '',
    after,
    '',
    '',
    { context: 2 },
  )
    .replace(/^=+\n/, '')
    .replace(/^(---|\+\+\+) (.*?)\t$/gm, '$1 $2');
  if (!colour) return patch;
  return patch
    .split('\n')
    .map((line) => paint(showControls(line)))
    .join('\n');
}

function paint(line: string): string {
  if (/^(?:---|\+\+\+) /.test(line)) return `\x1b[1m${line}\x1b[0m`;
  const code = { '+': 32, '-': 31, '@': 36 }[line[0] ?? ''];
  return code === undefined ? line : `\x1b[${code}m${line}\x1b[0m`;
}
