// @vitest-environment jsdom
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startContentsFold } from '../../enhance/contentsFold';

const getFold = () => document.querySelector('details');

beforeAll(startContentsFold);

beforeEach(() => {
  document.body.innerHTML =
    '<details data-contents-fold="" open><summary>Contents</summary><a href="#a"><em>A</em></a><p>text</p></details>' +
    '<details open><summary>More</summary><a href="#b">B</a></details>';
});

describe('startContentsFold()', () => {
  test('closes the contents after a link in them was followed', () => {
    document.querySelector('em')?.click();
    expect(getFold()?.open).toBe(false);
  });

  test('leaves them open where the summary is hidden', () => {
    document.querySelector('summary')?.setAttribute('style', 'display: none');
    document.querySelector('em')?.click();
    expect(getFold()?.open).toBe(true);
  });

  test('leaves them open for other clicks, and other folds alone', () => {
    document.querySelector('p')?.click();
    document.querySelector<HTMLElement>('a[href="#b"]')?.click();
    expect([...document.querySelectorAll('details')].map(({ open }) => open)).toEqual([true, true]);
  });
});
