import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportReport } from '../../lib/import/report/Report';
import { makeFolder } from './content';
import { root, runNotes } from './runNotes';

/** The old sites of the fixtures. */
export const sites = join(root, 'tests/fixtures/import-sites');

/** Imports a site of the fixtures, or another folder, into a folder of its own. */
export async function importSite(site: string, ...more: string[]) {
  const dir = makeFolder();
  const content = join(dir, 'content');
  return { dir, content, ...(await importInto(dir, site, ...more)) };
}

/** Imports into the folder `content` of one that is there. */
export async function importInto(dir: string, site: string, ...more: string[]) {
  const report = join(dir, 'report.json');
  const source = site.startsWith('/') ? site : join(sites, site);
  const finished = await runNotes(['import', source, '--content', join(dir, 'content'), '--report', report, ...more]);
  return {
    ...finished,
    report: existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as ImportReport) : undefined,
  };
}
