import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Fault } from '../lib/fault/Fault';
import { pathFrom } from './formatLines';
import { showControls } from './showControls';

/**
 * Faults as workflow commands, which GitHub shows at their lines in a pull request
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions#setting-an-error-message). Paths are
 * from the repository, which GitHub names in the environment, else from the folder in which the command runs.
 */
export function formatGithub(faults: readonly Fault[], dir: string, repository: string): string[] {
  return faults.map(({ file, line, column, endLine, endColumn, severity, rule, message, suggestion }) => {
    const place: [string, string | number][] = [
      ['file', pathFrom(repository, dir, file)],
      ['line', line],
      ['endLine', endLine],
    ];
    // GitHub takes columns only of what stands on one line, and counts the last one in.
    if (line === endLine) place.push(['col', column], ['endColumn', Math.max(column, endColumn - 1)]);
    place.push(['title', rule]);
    const properties = place.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
    const said = suggestion === undefined ? message : `${message}\n${suggestion}`;
    return `::${severity} ${properties}::${escapeData(said)}`;
  });
}

function escapeData(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map(showControls);
  return lines.map((line) => line.replaceAll('%', '%25')).join('%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/**
 * The repository that holds a folder: the nearest one above it, else the one GitHub names in the environment, else the
 * folder in which the command runs.
 */
export function findRepository(dir: string): string {
  for (let folder = dir; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
  }
  return process.env.GITHUB_WORKSPACE || process.cwd();
}
