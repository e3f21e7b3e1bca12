import { describe, expect, test } from 'vitest';
import { getContentType } from '../../../release/serve/contentType';

describe('getContentType(path)', () => {
  test.each([
    ['posts/笔记/index.html', 'text/html; charset=utf-8'],
    ['a.CSS', 'text/css; charset=utf-8'],
    ['_notes/enhance.1a2b3c4d.js', 'text/javascript; charset=utf-8'],
    ['sitemap.xml', 'application/xml; charset=utf-8'],
    ['feed.xml', 'application/atom+xml; charset=utf-8'],
    ['tags/a/rss.xml', 'application/rss+xml; charset=utf-8'],
    ['figure.svg', 'image/svg+xml; charset=utf-8'],
    ['font.woff2', 'font/woff2'],
    ['clip.mp4', 'video/mp4'],
    ['posts/x/note.md', 'text/markdown; charset=utf-8'],
    ['posts/x/note.bib', 'application/x-bibtex; charset=utf-8'],
    ['posts/x/note.json', 'application/json'],
    ['LICENSE', 'application/octet-stream'],
    ['data.unknown', 'application/octet-stream'],
  ])('%s is %s', (path, expected) => {
    expect(getContentType(path)).toBe(expected);
  });
});
