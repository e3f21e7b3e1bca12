import { describe, expect, test } from 'vitest';
import { aliasToFile, renderAliasPage } from '../../../release/finish/aliasPage';

describe('renderAliasPage(redirect, lang, origin)', () => {
  const redirect = { from: '/旧/', to: '/repo/posts/笔记/', status: 308 as const };

  test('sends the reader on, with a canonical address and a link', () => {
    const url = '/repo/posts/%E7%AC%94%E8%AE%B0/';
    expect(renderAliasPage(redirect, 'zh-CN', 'https://example.org')).toBe(
      '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"/>' +
        '<meta name="viewport" content="width=device-width, initial-scale=1"/><title>/repo/posts/笔记/</title>' +
        `<link rel="canonical" href="https://example.org${url}"/><meta http-equiv="refresh" content="0; url=${url}"/></head>` +
        `<body><main><p>本页已移至 <a href="${url}">/repo/posts/笔记/</a></p></main></body></html>\n`,
    );
  });

  test('escapes what an address may hold', () => {
    const html = renderAliasPage({ ...redirect, to: '/a&b"<c>/' }, 'en');
    expect(html).toContain('<title>/a&amp;b&quot;&lt;c&gt;/</title>');
    expect(html).toContain('This page has moved to <a href="/a&amp;b%22%3Cc%3E/">');
  });
});

describe('aliasToFile(address)', () => {
  test.each([
    ['/old/', 'old/index.html'],
    ['/old', 'old/index.html'],
    ['/2023/旧 笔记/', '2023/旧 笔记/index.html'],
    ['/old.html', 'old.html'],
    ['/v1.0/', 'v1.0/index.html'],
    ['/', 'index.html'],
  ])('%s is %s', (address, file) => {
    expect(aliasToFile(address)).toBe(file);
  });

  test.each(['old/', '/../etc/', '/a/./b/', '/a\\b/', '/a\0/'])('%j is refused', (address) => {
    expect(() => aliasToFile(address)).toThrow(
      `An alias is an address such as /old/; found ${JSON.stringify(address)}.`,
    );
  });
});
