// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { themeStorageKey } from '../../enhance/themeChoice';
import { themeLine } from '../../enhance/themeLine';

const root = document.documentElement;

/** Runs the line as the page's head does. */
const run = () => new Function(themeLine)();

afterEach(() => {
  localStorage.clear();
  delete root.dataset.theme;
  root.style.colorScheme = '';
});

describe('themeLine', () => {
  test.each(['light', 'dark'])('puts the stored %s theme on <html>', (theme) => {
    localStorage.setItem(themeStorageKey, theme);
    run();
    expect([root.dataset.theme, root.style.colorScheme]).toEqual([theme, theme]);
  });

  test.each([[null], ['system'], ['dark"'], ['']])('leaves <html> alone when %j is stored', (stored) => {
    if (stored !== null) localStorage.setItem(themeStorageKey, stored);
    run();
    expect([root.dataset.theme, root.style.colorScheme]).toEqual([undefined, '']);
  });

  test('does not throw where storage is forbidden', () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
    expect(run).not.toThrow();
  });

  test('can stand in a script element as it is', () => {
    expect(themeLine).not.toMatch(/<\/|<!--|\n/);
  });
});
