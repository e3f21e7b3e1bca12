import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cutFlight } from '../../../release/finish/cutFlight';
import { scanPage } from '../../../release/finish/scanPage';
import { stripPage } from '../../../release/finish/stripPage';

const cut = (html: string) => cutFlight(Buffer.from(html)).toString();
const row = '<script>self.__next_f.push([1,"\\u003cp\\u003e中\\u003c/script\\u003e"])</script>';

describe('cutFlight(page)', () => {
  test.each([
    ['every row', `<p>中</p>${row}${row}<p>b</p>${row}`, '<p>中</p><p>b</p>'],
    ['no row that is not closed', '<p>a</p><script>self.__next_f.push([1', '<p>a</p><script>self.__next_f.push([1'],
    ['no other script', '<script data-keep="">a()</script>', '<script data-keep="">a()</script>'],
    ['nothing of an empty page', '', ''],
  ])('cuts %s', (_, html, expected) => {
    expect(cut(html)).toBe(expected);
  });

  test.each(['index.html', '404.html', 'posts/2023/11/笔记/index.html'])(
    'takes from %s nothing that the whole strip would leave',
    (path) => {
      const page = readFileSync(new URL(`../../fixtures/release/export/${path}`, import.meta.url));
      const lean = cutFlight(page);
      expect(lean.length).toBeLessThan(page.length);
      expect(stripPage(lean, scanPage(lean))).toEqual(stripPage(page, scanPage(page)));
    },
  );
});
