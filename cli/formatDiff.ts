import { relative } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import type { FixedFile } from './fixFaults';
import { showControls } from './showControls';

/** What fixes change in a file, as a unified diff that `git apply` takes (https://git-scm.com/docs/diff-format). */
export function formatDiff({ location, before, after }: FixedFile, colour: boolean): string {
  const path = relative(process.cwd(), location).replaceAll('\\', '/');
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, '', '', { context: 2 })
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
