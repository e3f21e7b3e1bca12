import { isActive, listInlineHashes } from '../finish/policy';
import { scanPage } from '../finish/scanPage';
import { isFrameworkText, isFrameworkUrl, isSentinel, keepAttribute } from '../finish/stripPage';
import { listPageReferences } from './readReferences';

/** What a finished page asks of the rest of its release, and what is wrong with it by itself. */
export interface PageReport {
  /** The addresses of the files it is made of, as written. */
  references: string[];
  /** The policy's hashes of its inline scripts. */
  inlineHashes: string[];
  /** Each a sentence without the page's name. */
  problems: string[];
}

/** Looks at one finished page (UTF-8). */
export function inspectPage(page: Buffer): PageReport {
  const scan = scanPage(page);
  const problems = scan.scripts.flatMap((script) => {
    const name = script.attributes.get('src') ?? script.text.toString('utf8', 0, 40);
    if (isFrameworkUrl(script.attributes.get('src')) || (isActive(script) && isFrameworkText(script.text))) {
      return [`holds a script of the framework: ${name}`];
    }
    return script.attributes.has(keepAttribute) ? [] : [`holds a script without ${keepAttribute}: ${name}`];
  });
  for (const id of scan.suspenseIds) problems.push(`holds a Suspense boundary that waits for a script: id="${id}"`);
  for (const handler of scan.handlers) problems.push(`holds an event handler that the policy forbids: ${handler}`);
  if (scan.tags.some(({ name }) => name === 'style')) problems.push('holds a <style> element that the policy forbids');
  if (isSentinel(scan)) problems.push('is a stand-in page that should have been dropped');
  return {
    references: [...new Set(listPageReferences(scan))],
    inlineHashes: listInlineHashes(scan.scripts),
    problems,
  };
}
