// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { findTarget } from '../../enhance/cardTarget';

function linkTo(href: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  return link;
}

/** Answers every request with what `pages` has for its path, and gives the paths that were asked for. */
function servePages(pages: Record<string, string>): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    const { pathname } = new URL(url);
    asked.push(pathname);
    const page = pages[pathname];
    if (page === 'no network') throw new TypeError('Failed to fetch');
    return new Response(page ?? '', { status: page === undefined ? 404 : 200 });
  });
  return asked;
}

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

describe('findTarget(link)', () => {
  test('finds an element of this page, its name percent-encoded or not', () => {
    document.body.innerHTML = '<p id="图-一">A</p>';
    expect(findTarget(linkTo('#图-一'))).toBe(document.body.firstChild);
    expect(findTarget(linkTo('#%E5%9B%BE-%E4%B8%80'))).toBe(document.body.firstChild);
    expect(findTarget(linkTo('#none'))).toBeUndefined();
    expect(findTarget(linkTo('#%'))).toBeUndefined();
  });

  test('takes for a further anchor of a formula the whole formula', () => {
    document.body.innerHTML = '<span id="eq-b"></span><span id="eq-c"></span><span id="eq-a"><i>x</i></span>';
    expect(findTarget(linkTo('#eq-b'))).toBe(document.getElementById('eq-a'));
  });

  test('fetches another page once', async () => {
    const asked = servePages({ '/far/': '<p id="a">A</p><p id="b">B</p>' });
    expect((await findTarget(linkTo('/far/#a')))?.textContent).toBe('A');
    expect((await findTarget(linkTo('/far/#b')))?.textContent).toBe('B');
    expect(await findTarget(linkTo('/far/#none'))).toBeUndefined();
    expect(asked).toEqual(['/far/']);
  });

  test('finds nothing on a page that is not there, and asks again when there was no network', async () => {
    const asked = servePages({ '/off/': 'no network' });
    expect(await findTarget(linkTo('/gone/#a'))).toBeUndefined();
    expect(await findTarget(linkTo('/off/#a'))).toBeUndefined();
    expect(await findTarget(linkTo('/off/#a'))).toBeUndefined();
    expect(asked).toEqual(['/gone/', '/off/', '/off/']);
  });

  test('asks no other site', () => {
    const asked = servePages({});
    expect(findTarget(linkTo('https://example.org/#a'))).toBeUndefined();
    expect(asked).toEqual([]);
  });
});
