import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { formatPolicy, listInlineHashes } from '../../../release/finish/policy';
import { scanPage } from '../../../release/finish/scanPage';

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

describe('formatPolicy(inlineHashes)', () => {
  test('allows our own files, the hashed inline scripts and inline speculation rules', () => {
    expect(formatPolicy(['sha256-b', 'sha256-a', 'sha256-b'])).toBe(
      "default-src 'none'; script-src 'self' 'sha256-a' 'sha256-b' 'inline-speculation-rules'; style-src 'self'; " +
        "style-src-attr 'unsafe-inline'; img-src 'self' data: https:; font-src 'self'; connect-src 'self'; " +
        "media-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  test('refuses more inline scripts than a header should hold', () => {
    const hashes = Array.from({ length: 17 }, (_, index) => `sha256-${index}`);
    expect(() => formatPolicy(hashes)).toThrow('The pages have 17 different inline scripts; at most 16 fit a policy.');
  });
});

describe('listInlineHashes(scripts)', () => {
  test.each([
    ['a classic script', '<script data-keep>a("中")</script>', ['a("中")']],
    ['a module', '<script type="module" data-keep>a()</script>', ['a()']],
    ['an old type', '<script type="application/x-javascript" data-keep>a()</script>', ['a()']],
    ['an import map', '<script type="importmap" data-keep>{}</script>', ['{}']],
    ['no script of others', '<script>a()</script>', []],
    ['no file', '<script src="a.js" data-keep></script>', []],
    ['no structured data', '<script type="application/ld+json" data-keep>{}</script>', []],
    ['speculation rules', '<script type="speculationrules" data-keep>{}</script>', ['{}']],
  ])('hashes %s', (_, html, texts) => {
    expect(listInlineHashes(scanPage(Buffer.from(html)).scripts)).toEqual(texts.map(hashOf));
  });
});
