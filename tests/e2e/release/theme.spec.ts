import type { Page } from '@playwright/test';
import { expect, test } from '../setup/test';

/** How bright the page's ground is drawn, from 0 (black) to 255 (white). */
function readGround(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    if (!canvas) throw new Error('There is no canvas to draw the colour on.');
    canvas.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return (red + green + blue) / 3;
  });
}

const isDark = async (page: Page) => (await readGround(page)) < 60;
const isLight = async (page: Page) => (await readGround(page)) > 230;

test('a page follows the colours of the system', async ({ page, sites }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`${sites.names.url}/`);
  expect(await isDark(page)).toBe(true);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await isLight(page)).toBe(true);
});

test('the theme button goes round the system’s, light and dark, and says which it is', async ({ page, sites }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`${sites.names.url}/`);
  const button = page.getByRole('button', { name: /^Theme/ });
  await expect(button).toHaveAccessibleName('Theme: System');
  await button.click();
  await expect(button).toHaveAccessibleName('Theme: Light');
  expect(await isLight(page)).toBe(true);
  await button.click();
  await expect(button).toHaveAccessibleName('Theme: Dark');
  expect(await isDark(page)).toBe(true);
  await button.click();
  await expect(button).toHaveAccessibleName('Theme: System');
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
});

test('a chosen theme holds on the next page and after a reload', async ({ page, sites }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`${sites.names.url}/`);
  const button = page.getByRole('button', { name: /^Theme/ });
  await button.click();
  await button.click();
  await page.getByRole('link', { name: 'Notes from the café' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await isDark(page)).toBe(true);
  await page.reload();
  await expect(button).toHaveAccessibleName('Theme: Dark');
  expect(await isDark(page)).toBe(true);
});

test('a chosen theme is there before anything is painted', async ({ page, sites }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`${sites.names.url}/`);
  await page.evaluate(() => localStorage.setItem('notes-theme', 'dark'));
  // The browser script never comes: what is dark now was made so by the line in the head.
  await page.route('**/_notes/*.js', () => undefined);
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      Object.assign(window, { themeBeforeBody: document.documentElement.dataset.theme ?? 'none' });
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${sites.names.url}/about/`, { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.evaluate(() => Reflect.get(window, 'themeBeforeBody'))).toBe('dark');
  await expect(page.locator('html')).not.toHaveAttribute('data-enhanced');
  expect(await isDark(page)).toBe(true);
});

test('the two themes are the system’s own, whichever way they come', async ({ page, sites }) => {
  const grounds: Record<string, number[]> = { light: [], dark: [] };
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${sites.names.url}/`);
    for (const [index, shown] of [colorScheme, 'light', 'dark'].entries()) {
      if (index > 0) await page.getByRole('button', { name: /^Theme/ }).click();
      grounds[shown]?.push(await readGround(page));
    }
    await page.evaluate(() => localStorage.clear());
  }
  expect(grounds.light).toHaveLength(3);
  expect(new Set(grounds.light).size).toBe(1);
  expect(new Set(grounds.dark).size).toBe(1);
});
