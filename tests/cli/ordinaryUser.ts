import { spawnSync } from 'node:child_process';
import { root } from './runNotes';

/**
 * Whom the system may refuse a file: whoever runs the tests, or, for root, whom nothing is refused, another user.
 * Undefined where that one could not run the project, as in a folder of root's own.
 */
export const ordinaryUser = findOrdinaryUser();

function findOrdinaryUser(): { uid?: number; gid?: number } | undefined {
  if (process.platform === 'win32') return undefined;
  if (process.getuid?.() !== 0) return {};
  const nobody = { uid: 65_534, gid: 65_534 };
  const { status } = spawnSync(process.execPath, ['--eval', 'require("tsx/package.json")'], { cwd: root, ...nobody });
  return status === 0 ? nobody : undefined;
}
