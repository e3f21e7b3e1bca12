// @vitest-environment jsdom
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { refreshTheme, startTheme } from '../../enhance/theme';
import { themeStorageKey } from '../../enhance/themeChoice';

const root = document.documentElement;
const buttonHtml =
  '<button data-theme-toggle="" hidden data-label-system="As the system" data-label-light="Light" data-label-dark="Dark"><i></i></button>';

function getButton(): HTMLButtonElement {
  const button = document.querySelector('button');
  if (!button) throw new Error('The page has a button.');
  return button;
}

const state = () => [root.dataset.theme, root.style.colorScheme, getButton().getAttribute('aria-label')];
const metas = () => [...document.querySelectorAll('meta')].map((meta) => meta.getAttribute('media'));

beforeAll(startTheme);

beforeEach(() => {
  localStorage.clear();
  delete root.dataset.theme;
  document.head.innerHTML =
    '<meta name="theme-color" media="(prefers-color-scheme: light)"><meta name="theme-color" media="(prefers-color-scheme: dark)">';
  document.body.innerHTML = buttonHtml;
  refreshTheme();
});

describe('refreshTheme()', () => {
  test('shows the button, named after what <html> shows', () => {
    root.dataset.theme = 'dark';
    document.body.innerHTML = buttonHtml;
    expect(getButton().hidden).toBe(true);
    refreshTheme();
    expect([getButton().hidden, ...state()]).toEqual([false, 'dark', 'dark', 'Dark']);
  });

  test('keeps a button without labels as it is named', () => {
    document.body.innerHTML = '<button data-theme-toggle aria-label="Theme" hidden></button>';
    refreshTheme();
    expect(getButton().getAttribute('aria-label')).toBe('Theme');
  });
});

describe('startTheme()', () => {
  test('goes round system, light and dark, and stores what was chosen', () => {
    const seen = [0, 1, 2].map(() => {
      document.querySelector('i')?.click();
      return [...state(), localStorage.getItem(themeStorageKey), ...metas()];
    });
    expect(seen).toEqual([
      ['light', 'light', 'Light', 'light', 'all', 'not all'],
      ['dark', 'dark', 'Dark', 'dark', 'not all', 'all'],
      [undefined, '', 'As the system', null, '(prefers-color-scheme: light)', '(prefers-color-scheme: dark)'],
    ]);
  });

  test('works on a button that came later', () => {
    document.body.innerHTML = buttonHtml;
    getButton().click();
    expect(root.dataset.theme).toBe('light');
  });

  test('goes round where nothing can be stored', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    getButton().click();
    getButton().click();
    expect(root.dataset.theme).toBe('dark');
  });

  test.each([
    ['the choice of another tab', themeStorageKey, 'dark', 'dark'],
    ['the storage that another tab cleared', null, null, undefined],
    ['no other entry', 'other', 'dark', 'light'],
  ])('follows %s', (_, key, stored, expected) => {
    getButton().click();
    localStorage.clear();
    if (stored !== null) localStorage.setItem(themeStorageKey, stored);
    dispatchEvent(new StorageEvent('storage', { key }));
    expect(root.dataset.theme).toBe(expected);
  });

  test('follows what was chosen while the page lay in the back/forward cache', () => {
    localStorage.setItem(themeStorageKey, 'dark');
    const show = (persisted: boolean) => dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
    show(false);
    expect(root.dataset.theme).toBeUndefined();
    show(true);
    expect(root.dataset.theme).toBe('dark');
  });
});
