import { relative } from 'node:path';
import { locateFile } from '../lib/content/locate';
import type { Fault } from '../lib/fault/Fault';
import { showControls } from './showControls';

/**
 * Faults as programs read them, one a line: `content/emu.md:6:18-6:19: error math-renders: message → way out`. The place
 * is from the folder in which the command runs. `dir` is the content folder.
 */
export function formatLines(faults: readonly Fault[], dir: string): string[] {
  return faults.map(({ file, line, column, endLine, endColumn, severity, rule, message, suggestion }) => {
    const place = `${pathFrom(process.cwd(), dir, file)}:${line}:${column}-${endLine}:${endColumn}`;
    const way = suggestion === undefined ? '' : ` → ${suggestion}`;
    return showControls(`${place}: ${severity} ${rule}: ${(message + way).replace(/\s*[\r\n]+\s*/g, ' ')}`);
  });
}

/** The path of a content file from a folder, as its name is on the disk, with `/`. */
export function pathFrom(folder: string, dir: string, file: string): string {
  return relative(folder, locateFile(dir, file)).replaceAll('\\', '/');
}
