import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eachOf } from '../eachOf';
import { aliasToFile } from '../finish/aliasPage';
import { isFlightFile } from '../finish/buildFiles';
import { listCssUrls } from '../finish/keepWoff2';
import { listFiles } from '../listFiles';
import { encodingSuffix, findRelease, type Release, redirectsFileName, releaseFileName } from '../Release';
import { inspectPage, type PageReport } from './inspectPage';
import { listPageProblems, listReferenceProblems, type ReleaseFacts } from './listPageProblems';

/** What a release must hold. */
export interface Expectations {
  /** Addresses without the base path, not percent-encoded: `/`, `/posts/x/`. */
  pages?: Iterable<string>;
  /** What the finish saw on its pages, by path, so that they need not be read again. Other pages are. */
  reports?: ReadonlyMap<string, PageReport>;
}

/** Mistakes of the build are on every page or on few. */
const mostTold = 50;

/**
 * Reads a finished release as a stranger would and throws one Error that lists all that is wrong with it: scripts that
 * should not be there, Suspense left-overs, addresses of files that are missing, flight data, pages that are expected
 * and absent, files and records that do not agree.
 */
export async function verifyRelease(dir: string, expectations: Expectations = {}): Promise<void> {
  const release = await findRelease(dir);
  if (!release) throw new Error(`${dir} is not a finished release: it has no ${releaseFileName}.`);
  const paths = await listFiles(dir);
  const files = new Set(Object.keys(release.files).map((path) => path.normalize('NFC')));
  const problems = [
    ...listAbsentPages(expectations.pages ?? [], files),
    ...listRecordProblems(release, new Set(paths)),
    ...(await listContentProblems(dir, paths, { ...release, files }, expectations.reports)),
  ];
  if (problems.length === 0) return;
  const told = problems.length > mostTold ? [...problems.slice(0, mostTold), '…'] : problems;
  throw new Error(`The release in ${dir} has ${countProblems(problems)}:\n${told.map((p) => `  ${p}`).join('\n')}`);
}

const countProblems = ({ length }: string[]) => (length === 1 ? '1 problem' : `${length} problems`);

function listAbsentPages(addresses: Iterable<string>, files: ReadonlySet<string>): string[] {
  return [...addresses]
    .filter((address) => !files.has(aliasToFile(address).normalize('NFC')))
    .map((address) => `${address} is expected and absent`);
}

function listRecordProblems({ files }: Release, present: ReadonlySet<string>): string[] {
  return Object.entries(files).flatMap(([path, file]) => {
    const names = [path];
    if (file.br !== undefined) names.push(path + encodingSuffix.br);
    if (file.gzip !== undefined) names.push(path + encodingSuffix.gzip);
    return names.filter((name) => !present.has(name)).map((name) => `${name} is recorded and absent`);
  });
}

async function listContentProblems(
  dir: string,
  paths: readonly string[],
  facts: ReleaseFacts,
  reports: ReadonlyMap<string, PageReport> = new Map(),
): Promise<string[]> {
  const found = new Map<string, string[]>();
  await eachOf(paths, 4, async (path) => {
    const report = reports.get(path);
    found.set(path, report ? listPageProblems(path, report, facts) : await listFileProblems(dir, path, facts));
  });
  return paths.flatMap((path) => (found.get(path) ?? []).map((problem) => `${path} ${problem}`));
}

async function listFileProblems(dir: string, path: string, facts: ReleaseFacts): Promise<string[]> {
  if (path === releaseFileName || path === redirectsFileName) return [];
  if (/^_next\/.*\.(?:m?js|map)$/.test(path)) return ['is a script of the framework'];
  if (path.endsWith('.txt')) return (await isFlightFile(join(dir, path))) ? ['is flight data'] : [];
  if (!/\.(?:html|css)$/.test(path)) return [];
  const content = await readFile(join(dir, path));
  return path.endsWith('.css')
    ? listReferenceProblems(path, listCssUrls(content.toString()), facts)
    : listPageProblems(path, inspectPage(content), facts);
}
