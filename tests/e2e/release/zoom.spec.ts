import type { Page } from '@playwright/test';
import { findViolations } from '../setup/axe';
import { expect, test } from '../setup/test';

const address = '/posts/2023/06/margins/';
const getLink = (page: Page) =>
  page.getByRole('figure', { name: 'Figure 1' }).getByRole('link', { name: 'A line that rises' });
const getDialog = (page: Page) => page.getByRole('dialog', { name: 'A line that rises' });

test('an image of a figure opens large, and closes by its button, by Escape and by a click', async ({
  page,
  sites,
}) => {
  await page.goto(sites.names.url + address);
  const small = await getLink(page).getByRole('img').boundingBox();
  await getLink(page).focus();
  await page.keyboard.press('Enter');
  await expect(getDialog(page)).toBeVisible();
  const image = getDialog(page).getByRole('img');
  await expect(image).toHaveAttribute('src', /day\.svg$/);
  expect((await image.boundingBox())?.width).toBeGreaterThan(1.5 * (small?.width ?? 0));
  expect(await findViolations(page)).toEqual([]);
  await expect(getDialog(page).getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(getDialog(page)).toBeHidden();
  await expect(getLink(page)).toBeFocused();

  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(getDialog(page)).toBeHidden();
  await expect(getLink(page)).toBeFocused();

  await getLink(page).click();
  await getDialog(page).click({ position: { x: 5, y: 5 } });
  await expect(getDialog(page)).toBeHidden();
  expect(new URL(page.url()).pathname).toBe(address);
});

test('so does the only image of a figure', async ({ page, sites }) => {
  await page.goto(sites.names.url + address);
  await page.getByRole('link', { name: 'A dot alone' }).click();
  await expect(page.getByRole('dialog', { name: 'A dot alone' })).toBeVisible();
});

test('on a phone it is larger than in the text, and scrolls', async ({ page, sites }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(sites.names.url + address);
  await getLink(page).click();
  const box = await getDialog(page).getByRole('img').boundingBox();
  expect(box?.width).toBeGreaterThan(500);
  expect(await getDialog(page).evaluate((dialog) => dialog.scrollWidth > dialog.clientWidth)).toBe(true);
});

test('by night it is the image of the night, in whichever way the night was chosen', async ({ page, sites }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(sites.names.url + address);
  const shown = () => page.locator('figure img:visible').first().getAttribute('src');
  expect(await shown()).toMatch(/night\.svg$/);
  await getLink(page).click();
  await expect(getDialog(page).getByRole('img')).toHaveAttribute('src', /night\.svg$/);
  await page.keyboard.press('Escape');
  await page.evaluate(() => localStorage.setItem('notes-theme', 'light'));
  await page.reload();
  expect(await shown()).toMatch(/day\.svg$/);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await shown()).toMatch(/day\.svg$/);
  await page.evaluate(() => localStorage.setItem('notes-theme', 'dark'));
  await page.reload();
  expect(await shown()).toMatch(/night\.svg$/);
  await page.emulateMedia({ media: 'print' });
  expect(await shown()).toMatch(/day\.svg$/);
});

test("images in a line of text, or in an author's link, do not open", async ({ page, sites }) => {
  await page.goto(sites.names.url + address);
  await expect(page.locator('p a[data-zoom], p [data-zoom]')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'a link with a dot' })).toHaveAttribute(
    'href',
    'https://example.org/dot',
  );
});

test('without JavaScript the image is a link to its file', async ({ browser, sites }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(sites.names.url + address);
  await getLink(page).click();
  await expect(page).toHaveURL(/day\.svg$/);
  await context.close();
});
