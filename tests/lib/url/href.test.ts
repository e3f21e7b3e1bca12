import { afterEach, describe, expect, test, vi } from 'vitest';
import { absoluteUrl, href, linkHref } from '../../../lib/url/href';

afterEach(() => vi.unstubAllEnvs());

describe('href(path)', () => {
  test.each([
    ['/', '/'],
    ['/tags/论文阅读/', '/tags/%E8%AE%BA%E6%96%87%E9%98%85%E8%AF%BB/'],
    ['/tags/C# or F#?/', '/tags/C%23%20or%20F%23%3F/'],
    ['/posts/a b/100%/', '/posts/a%20b/100%25/'],
  ])('encodes the whole of %s as a path', (path, address) => {
    expect(href(path)).toBe(address);
    expect(decodeURIComponent(href(path))).toBe(path);
  });

  test('adds the base path', () => {
    vi.stubEnv('NOTES_BASE_PATH', '/repo');
    expect(href('/tags/')).toBe('/repo/tags/');
  });
});

describe('linkHref(link)', () => {
  test.each([
    ['/about/?q=1#top', '/repo/about/?q=1#top'],
    ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
    ['mailto:me@example.org', 'mailto:me@example.org'],
  ])('keeps query and fragment of %s', (link, address) => {
    vi.stubEnv('NOTES_BASE_PATH', '/repo');
    expect(linkHref(link)).toBe(address);
  });
});

describe('absoluteUrl(path, baseUrl)', () => {
  test.each([
    ['https://example.org', 'https://example.org/repo/a/'],
    ['https://example.org/repo', 'https://example.org/repo/a/'],
  ])('names the base path once below %s', (baseUrl, url) => {
    vi.stubEnv('NOTES_BASE_PATH', '/repo');
    expect(absoluteUrl('/a/', baseUrl)).toBe(url);
  });

  test('is undefined without a base', () => {
    expect(absoluteUrl('/a/', undefined)).toBeUndefined();
  });
});
