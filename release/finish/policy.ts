import { createHash } from 'node:crypto';
import type { ScriptElement } from './scanPage';
import { keepAttribute } from './stripPage';

/** More than a few inline scripts would make a header that every answer carries too long to be sensible. */
const mostInlineScripts = 16;

/**
 * The Content-Security-Policy of a release whose pages run the inline scripts with these hashes and nothing else
 * inline. Notes' formulas and highlighted code carry style attributes, so those are let in; `<style>` elements are not.
 * Images may come from any https host, because a note may show one.
 */
export function formatPolicy(inlineHashes: Iterable<string>): string {
  const hashes = [...new Set(inlineHashes)].sort();
  if (hashes.length > mostInlineScripts) {
    throw new Error(
      `The pages have ${hashes.length} different inline scripts; at most ${mostInlineScripts} fit a policy.`,
    );
  }
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes.map((hash) => `'${hash}'`), "'inline-speculation-rules'"].join(' '),
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: https:",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * The policy's hashes of a page's own inline scripts that a browser would act on; data blocks need none. Speculation
 * rules are among them, although the policy has a word for them: Chromium (156) gives that word up beside any hash.
 */
export function listInlineHashes(scripts: readonly ScriptElement[]): string[] {
  return scripts
    .filter((script) => script.attributes.has(keepAttribute) && !script.attributes.has('src') && isActive(script))
    .map(({ text }) => `sha256-${createHash('sha256').update(text).digest('base64')}`);
}

/** The classic JavaScript types and those that HTML's "prepare the script element" names. */
const activeType = /^(?:(?:text|application)\/(?:x-)?(?:java|ecma)script|module|importmap|speculationrules)?$/;

/** Whether a browser acts on a script; all others are data blocks, such as JSON-LD. */
export function isActive({ attributes }: ScriptElement): boolean {
  return activeType.test((attributes.get('type') ?? '').trim().toLowerCase());
}
