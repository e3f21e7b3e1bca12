import { listInlineHashes } from '../finish/policy';
import { scanPage } from '../finish/scanPage';
import { isFrameworkText, isFrameworkUrl, isSentinel, keepAttribute } from '../finish/stripPage';
import { listPageReferences, resolveReference } from './readReferences';

/** What a page is held against. */
export interface ReleaseFacts {
  basePath: string;
  policy: string;
  /** NFC paths of all files of the release. */
  files: ReadonlySet<string>;
}

/** What is wrong with one page of a release, each as a sentence without the page's name. */
export function listPageProblems(path: string, page: Buffer, facts: ReleaseFacts): string[] {
  const scan = scanPage(page);
  const problems = scan.scripts.flatMap((script) => {
    const name = script.attributes.get('src') ?? script.text.toString('utf8', 0, 40);
    if (isFrameworkUrl(script.attributes.get('src')) || isFrameworkText(script.text)) {
      return [`holds a script of the framework: ${name}`];
    }
    return script.attributes.has(keepAttribute) ? [] : [`holds a script without ${keepAttribute}: ${name}`];
  });
  for (const hash of listInlineHashes(scan.scripts)) {
    if (!facts.policy.includes(`'${hash}'`)) problems.push(`holds an inline script that the policy forbids: ${hash}`);
  }
  for (const id of scan.suspenseIds) problems.push(`holds a Suspense boundary that waits for a script: id="${id}"`);
  for (const handler of scan.handlers) problems.push(`holds an event handler that the policy forbids: ${handler}`);
  if (scan.tags.some(({ name }) => name === 'style')) problems.push('holds a <style> element that the policy forbids');
  if (isSentinel(scan)) problems.push('is a stand-in page that should have been dropped');
  return [...problems, ...listReferenceProblems(path, listPageReferences(scan), facts)];
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
