import type { PageReport } from './inspectPage';
import { resolveReference } from './readReferences';

/** What a page is held against. */
export interface ReleaseFacts {
  basePath: string;
  policy: string;
  /** NFC paths of all files of the release. */
  files: ReadonlySet<string>;
}

/** What is wrong with one page of a release, each as a sentence without the page's name. */
export function listPageProblems(path: string, report: PageReport, facts: ReleaseFacts): string[] {
  const forbidden = report.inlineHashes.filter((hash) => !facts.policy.includes(`'${hash}'`));
  return [
    ...report.problems,
    ...forbidden.map((hash) => `holds an inline script that the policy forbids: ${hash}`),
    ...listReferenceProblems(path, report.references, facts),
  ];
}

/** What is wrong with the addresses that a page or a style sheet at `path` names. */
export function listReferenceProblems(
  path: string,
  urls: Iterable<string>,
  { basePath, files }: ReleaseFacts,
): string[] {
  return [...new Set(urls)].flatMap((url) => {
    const target = resolveReference(url, path, basePath);
    if (target === 'elsewhere') return [];
    if (target === 'outside') return [`names a file outside the base path ${basePath}/: ${url}`];
    const file = target.path === '' || target.path.endsWith('/') ? `${target.path}index.html` : target.path;
    return files.has(file) ? [] : [`names a file that is not there: ${url}`];
  });
}
