import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Fault } from '../lib/fault/Fault';
import { formatFrame } from './codeFrame';

/** The form of `notes check --json`. */
export interface FaultReport {
  faults: Fault[];
  /** How many notes were looked at. */
  notes: number;
}

/** Faults as text: each with its place, rule, code frame, message and way out. `dir` is the content folder. */
export function formatFaults(faults: Fault[], dir: string, colour: boolean): string {
  const sources = new Map<string, string>();
  const sourceOf = (file: string) => {
    const source = sources.get(file) ?? readSource(join(dir, file));
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

/** The report as JSON, keys in a fixed order. */
export function formatJson({ faults, notes }: FaultReport): string {
  const plain = faults.map(({ rule, severity, file, line, column, endLine, endColumn, message, suggestion }) => ({
    rule,
    severity,
    file,
    line,
    column,
    endLine,
    endColumn,
    message,
    suggestion,
  }));
  return JSON.stringify({ faults: plain, notes });
}

function formatFault(fault: Fault, source: string, dir: string, colour: boolean): string {
  const paint = (code: number, text: string) => (colour ? `\x1b[${code}m${text}\x1b[0m` : text);
  const path = relative(process.cwd(), join(dir, fault.file));
  const head = `${paint(1, `${path}:${fault.line}:${fault.column}`)} ${paint(fault.severity === 'error' ? 31 : 33, fault.rule)}`;
  const way = fault.suggestion ? `\n${paint(36, `→ ${fault.suggestion}`)}` : '';
  const frame = formatFrame(source, fault);
  return `${head}\n${frame && `${frame}\n`}${fault.message}${way}\n`;
}

function readSource(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    // A fault may name a file that is not there; then there is nothing to frame.
    return '';
  }
}
