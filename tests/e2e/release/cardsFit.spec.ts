import { findViolations } from '../setup/axe';
import { boxOf, getCard, getLinks, getReference, openCardOf, openNote, tabTo } from '../setup/cards';
import { expect, test } from '../setup/test';

for (const [width, height] of [
  [320, 640],
  // A window of 1280 by 720 px at 400 %.
  [320, 180],
  [1440, 900],
] as const) {
  test(`no card leaves a window of ${width} by ${height} px, nor makes the page wider`, async ({ page, sites }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    await openNote(page, sites.names.url);
    for (const link of getLinks(page)) {
      await openCardOf(page, link);
      const box = await boxOf(getCard(page));
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      const inner = await page.evaluate(() => document.documentElement.getBoundingClientRect().width);
      expect(box.x + box.width).toBeLessThanOrEqual(inner);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
}

test('a card that scrolls is a stop of the keyboard, and scrolls', async ({ page, sites }) => {
  await page.setViewportSize({ width: 320, height: 180 });
  await openNote(page, sites.names.url);
  await tabTo(page, getReference(page, 'fig-day'));
  await expect(getCard(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(getCard(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => getCard(page).evaluate((card) => card.scrollTop)).toBeGreaterThan(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing while a card is open, ${colorScheme}`, async ({ page, sites }) => {
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openNote(page, sites.names.url);
    for (const link of getLinks(page)) {
      await openCardOf(page, link);
      expect(await findViolations(page)).toEqual([]);
    }
  });
}
