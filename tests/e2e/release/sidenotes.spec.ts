import type { Page } from '@playwright/test';
import { expect, test } from '../setup/test';

const address = '/posts/2023/06/margins/';
const getMark = (page: Page) => page.locator('[id="fnref-short"]');
const getNote = (page: Page) => page.locator('[id="fn-short"]');

test('a footnote stands in the margin beside its mark, and the next one below it', async ({ page, sites }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(sites.names.url + address);
  const [mark, note, text] = await Promise.all([
    getMark(page).boundingBox(),
    getNote(page).boundingBox(),
    page.locator('.prose > p').first().boundingBox(),
  ]);
  expect(note?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
  expect(Math.abs((note?.y ?? 0) - (mark?.y ?? 0))).toBeLessThan(20);
  await expect(page.locator('[id="fn-long"]')).toBeVisible();
  const boxes = await page
    .locator('[role=doc-footnote], .prose > figure > figcaption')
    .evaluateAll((notes) => notes.map((it) => it.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })));
  boxes.sort((a, b) => a.top - b.top);
  for (const [index, { top }] of boxes.slice(1).entries())
    expect(top).toBeGreaterThanOrEqual(boxes[index]?.bottom ?? 0);
  await getMark(page).hover();
  await page.waitForTimeout(400);
  await expect(page.locator('[data-card]')).toHaveCount(0);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, viewport: { width: 320, height: 640 } });

    test('a footnote is folded on a phone; its mark unfolds it in place, its link back folds it', async ({
      page,
      sites,
    }) => {
      await page.goto(sites.names.url + address);
      await expect(getNote(page)).toBeHidden();
      await getMark(page).focus();
      await page.keyboard.press('Enter');
      await expect(getNote(page)).toBeVisible();
      await expect(getNote(page)).toBeInViewport();
      await expect(getMark(page)).toBeInViewport();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      // The keyboard goes on from the note: its citation, then its ways back.
      await page.keyboard.press('Tab');
      await expect(getNote(page).locator('[role=doc-biblioref]')).toBeFocused();
      await getNote(page).locator('[role=doc-backlink]').first().press('Enter');
      await expect(getNote(page)).toBeHidden();
      await expect(getMark(page)).toBeInViewport();
    });

    test('a way back from the bibliography unfolds the footnote that has the citation', async ({ page, sites }) => {
      await page.goto(sites.names.url + address);
      await page.locator('[id="ref-zhou2016ml"]').locator('[role=doc-backlink]').first().click();
      await expect(getNote(page)).toBeVisible();
      await expect(page.locator(':target')).toBeInViewport();
    });
  });
}

test('a tap unfolds a footnote behind its mark; elsewhere it opens a card with the footnote', async ({
  browser,
  sites,
}) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 400, height: 700 } });
  const page = await context.newPage();
  await page.goto(sites.names.url + address);
  await expect(page.locator('html')).toHaveAttribute('data-enhanced');
  await page.locator('[id="fnref-table"]').tap();
  await expect(page.locator('[data-card]')).toContainText('A note of a table stands behind the text.');
  await page.locator('[id="fnref-short-2"]').tap();
  await expect(page.locator('[data-card]')).toContainText('A short note');
  await getMark(page).tap();
  await expect(page.locator('[data-card]')).toBeHidden();
  await expect(getNote(page)).toBeVisible();
  await getMark(page).tap();
  await expect(getNote(page)).toBeHidden();
  await context.close();
});

test('paper has every footnote: in the sentence, or behind the text', async ({ page, sites }) => {
  await page.goto(sites.names.url + address);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.prose > p').first()).toContainText('(1 A short note, which cites [1] and holds');
  await expect(getNote(page)).toBeVisible();
  await expect(page.locator('[role=doc-endnotes]')).toContainText('A note of a table');
  await expect(page.locator('[role=doc-backlink]:visible')).toHaveCount(0);
});
