import { relative } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import type { Change } from '../lib/content/write';
import { showControls } from './showControls';

/** Changes of files as unified diffs that `git apply` takes (https://git-scm.com/docs/diff-format), one behind the other. */
export function formatDiff(changes: readonly Change[], colour: boolean): string {
  return changes.map((change) => formatChange(change, colour)).join('');
}

function formatChange({ location, before, after }: Change, colour: boolean): string {
  const path = relative(process.cwd(), location).replaceAll('\\', '/');
  const patch = createTwoFilesPatch(
    before === undefined ? '/dev/null' : `a/${path}`,
    `b/${path}`,
    toText(before ?? new Uint8Array()),
    toText(after),
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

function toText(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}

function paint(line: string): string {
  if (/^(?:---|\+\+\+) /.test(line)) return `\x1b[1m${line}\x1b[0m`;
  const code = { '+': 32, '-': 31, '@': 36 }[line[0] ?? ''];
  return code === undefined ? line : `\x1b[${code}m${line}\x1b[0m`;
}
