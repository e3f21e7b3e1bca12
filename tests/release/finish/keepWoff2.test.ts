import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { keepWoff2, listCssUrls } from '../../../release/finish/keepWoff2';

describe('keepWoff2(css)', () => {
  test('leaves the woff2 source of a face and tells what went', () => {
    const css =
      '@font-face{font-family:A;src:url(a.woff2)format("woff2"),url(a.woff)format("woff"),url("a.ttf")format("truetype")}p{color:red}';
    expect(keepWoff2(css)).toEqual({
      css: '@font-face{font-family:A;src:url(a.woff2)format("woff2")}p{color:red}',
      dropped: ['a.woff', 'a.ttf'],
    });
  });

  test.each([
    ['a face without woff2', '@font-face{src:url(a.woff)format("woff"),url(a.ttf)}'],
    ['a local source', '@font-face{src:local("A"),url(a.woff2)}'],
    ['a sheet without faces', 'p{background:url(a.woff)}'],
    ['a data address with commas', '@font-face{src:url("data:font/woff2;base64,AA,AA")format("woff2")}'],
  ])('leaves %s as it is', (_, css) => {
    expect(keepWoff2(css)).toEqual({ css, dropped: [] });
  });

  test('leaves one source to each face of the real KaTeX sheet, and every other rule', () => {
    const path = createRequire(import.meta.url).resolve('katex/dist/katex.min.css');
    const before = readFileSync(path, 'utf8');
    const { css, dropped } = keepWoff2(before);
    expect(dropped).toHaveLength(40);
    expect(listCssUrls(css).filter((url) => !url.endsWith('.woff2'))).toEqual([]);
    expect(css.replaceAll(/@font-face\{[^}]*\}/g, '')).toBe(before.replaceAll(/@font-face\{[^}]*\}/g, ''));
    expect(keepWoff2(css)).toEqual({ css, dropped: [] });
  });
});

describe('listCssUrls(css)', () => {
  test('gives addresses in all three notations', () => {
    expect(listCssUrls(`a{b:url(x.svg);c:url( "y z.svg" );d:URL('w(1).svg')}`)).toEqual([
      'x.svg',
      'y z.svg',
      'w(1).svg',
    ]);
  });
});
