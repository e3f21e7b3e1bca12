import { readFileSync, realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import { locateFile } from '../lib/content/locate';
import type { Fault } from '../lib/fault/Fault';
import { formatFrame } from './codeFrame';
import { pathFrom } from './formatLines';
import { controls, showControls } from './showControls';

/** What was found, and how many notes were looked at. */
export interface FaultReport {
  faults: Fault[];
  notes: number;
  /** With `--fix`, the faults that were mended. */
  fixed?: Fault[] | undefined;
}

/** No more than this of a file is framed, in bytes. */
const largestShown = 4_000_000;

/** Faults as text: each with its place, rule, code frame, message and way out. `dir` is the content folder. */
export function formatFaults(faults: Fault[], dir: string, colour: boolean): string {
  const sources = new Map<string, string>();
  const sourceOf = (file: string) => {
    const source = sources.get(file) ?? readSource(locateFile(dir, file), dir);
    sources.set(file, source);
    return source;
  };
  return faults.map((fault) => formatFault(fault, sourceOf(fault.file), dir, colour)).join('\n');
}

/** `2 errors and 1 warning in 2 files; 12 notes checked.` */
export function summarizeFaults(faults: Fault[], notes: number): string {
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
  const of = count(notes, 'note');
  if (faults.length === 0) return `No faults in ${of}.`;
  const files = new Set(faults.map(({ file }) => file)).size;
  return `${count(errors, 'error')} and ${count(faults.length - errors, 'warning')} in ${count(files, 'file')}; ${of} checked.`;
}

/**
 * The report as `notes check --json` prints it, keys in a fixed order; docs/check.md describes it. Signs that a terminal
 * would obey are written by their numbers.
 */
export function formatJson({ faults, notes, fixed }: FaultReport): string {
  const json = JSON.stringify({ faults: faults.map(toPlain), notes, fixed: fixed?.map(toPlain) });
  return json.replace(controls, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function toPlain({ rule, severity, file, line, column, endLine, endColumn, message, suggestion, fix }: Fault) {
  return { rule, severity, file, line, column, endLine, endColumn, message, suggestion, fix };
}

function formatFault(fault: Fault, source: string, dir: string, colour: boolean): string {
  const paint = (code: number, text: string) => (colour ? `\x1b[${code}m${text}\x1b[0m` : text);
  const path = showControls(pathFrom(process.cwd(), dir, fault.file));
  const head = `${paint(1, `${path}:${fault.line}:${fault.column}`)} ${paint(fault.severity === 'error' ? 31 : 33, fault.rule)}`;
  const shown = (text: string) => text.split('\n').map(showControls).join('\n');
  const way = fault.suggestion ? `\n${paint(36, `→ ${shown(fault.suggestion)}`)}` : '';
  const frame = formatFrame(source, fault);
  return `${head}\n${frame && `${frame}\n`}${shown(fault.message)}${way}\n`;
}

function readSource(path: string, dir: string): string {
  try {
    // A link out of the content folder is told, and what it leads to is not shown.
    if (!realpathSync(path).startsWith(realpathSync(dir) + sep) || statSync(path).size > largestShown) return '';
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    // A fault may name a file that is not there; then there is nothing to frame.
    return '';
  }
}
