import type { Locator, Page } from '@playwright/test';
import { findViolations } from '../setup/axe';
import { expect, test } from '../setup/test';

const address = '/posts/2023/06/margins/';

const getCard = (page: Page) => page.locator('[data-card]');
const getCitation = (page: Page) => page.locator('p > span > a[role=doc-biblioref]').first();
const getReference = (page: Page, anchor: string) => page.locator(`p > a[data-reference][href$="#${anchor}"]`);

/** One of each kind. */
const getLinks = (page: Page) => [
  getCitation(page),
  ...['eq-two', 'fig-day', 'sec-second', 'eq-far', 'thm-far'].map((anchor) => getReference(page, anchor)),
];

/** Opens the note, with the pointer where it is on nothing. */
async function openNote(page: Page, url: string) {
  await page.goto(url + address);
  await expect(page.locator('html')).toHaveAttribute('data-enhanced');
  await page.mouse.move(1, 1);
}

/** Presses Tab until the link has the focus. */
async function tabTo(page: Page, link: Locator) {
  for (let stop = 0; stop < 60; stop++) {
    if (await link.evaluate((it) => it === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(link).toBeFocused();
}

/** Rests the pointer on a link until its card is there, and none before it. */
async function openCardOf(page: Page, link: Locator) {
  await page.keyboard.press('Escape');
  await link.hover();
  await expect(link.and(page.locator('[aria-describedby="~card"], [aria-details="~card"]'))).toHaveCount(1);
  await expect(getCard(page)).toBeVisible();
}

/** The box of an element in the window. */
async function boxOf(element: Locator) {
  const box = await element.boundingBox();
  if (!box) throw new Error('It has no box.');
  return box;
}

test.describe('the card of a citation', () => {
  test("shows the bibliography's entry, without its links back, and says so to screen readers", async ({
    page,
    sites,
  }) => {
    await openNote(page, sites.names.url);
    await getCitation(page).hover();
    await expect(getCard(page)).toBeVisible();
    await expect(getCard(page)).toHaveText(/^\[2\]J\. Ho.*Denoising diffusion probabilistic models.*2020.*arXiv/i);
    await expect(getCard(page).locator('a[href="https://arxiv.org/abs/2006.11239"]')).toBeVisible();
    await expect(getCard(page).getByRole('link', { name: 'Notes and mentions' })).toBeVisible();
    await expect(getCard(page).locator('[role=doc-backlink]')).toHaveCount(0);
    await expect(getCitation(page)).toHaveAccessibleDescription(/Denoising diffusion/i);
    expect(await page.locator('[data-card] [id]').count()).toBe(0);
  });

  test('does not come when the pointer only passes', async ({ page, sites }) => {
    await openNote(page, sites.names.url);
    const { x, y } = await boxOf(getCitation(page));
    await page.mouse.move(x + 3, y + 3);
    await page.mouse.move(x + 3, y + 300);
    await page.waitForTimeout(400);
    await expect(getCard(page)).toHaveCount(0);
  });

  test('stays while the pointer is in it, and goes when it has left', async ({ page, sites }) => {
    await openNote(page, sites.names.url);
    await getCitation(page).hover();
    await expect(getCard(page)).toBeVisible();
    const { x, y, width, height } = await boxOf(getCard(page));
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 8 });
    await page.waitForTimeout(600);
    await expect(getCard(page)).toBeVisible();
    await page.mouse.move(2, 2, { steps: 4 });
    await expect(getCard(page)).toBeHidden();
  });

  test('closes on Escape, and the focus stays', async ({ page, sites }) => {
    await openNote(page, sites.names.url);
    await tabTo(page, getCitation(page));
    await expect(getCard(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(getCard(page)).toBeHidden();
    await expect(getCitation(page)).toBeFocused();
    await expect(getCitation(page)).not.toHaveAttribute('aria-describedby');
  });

  test('closes on Escape when the pointer opened it', async ({ page, sites }) => {
    await openNote(page, sites.names.url);
    await getCitation(page).hover();
    await expect(getCard(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(getCard(page)).toBeHidden();
  });

  test('lets the keyboard through: link, the links in it, what follows in the text', async ({ page, sites }) => {
    await openNote(page, sites.names.url);
    await tabTo(page, getCitation(page));
    await page.keyboard.press('Tab');
    const links = getCard(page).getByRole('link');
    await expect(links.first()).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(getCitation(page)).toBeFocused();
    await expect(getCard(page)).toBeVisible();
    for (const link of await links.all()) {
      await page.keyboard.press('Tab');
      await expect(link).toBeFocused();
    }
    await page.keyboard.press('Tab');
    await expect(getReference(page, 'eq-two')).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(getCitation(page)).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(getCitation(page)).toBeFocused();
    await expect(getCard(page)).toBeHidden();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#ref-ho2020denoising$/);
  });
});

test.describe('the card of a reference', () => {
  test('shows the whole formula that has the row', async ({ page, sites }) => {
    await openNote(page, sites.names.url);
    await getReference(page, 'eq-two').hover();
    await expect(getCard(page).locator('.katex-display')).toBeVisible();
    await expect(getCard(page)).toContainText('(2)');
    await expect(getReference(page, 'eq-two')).toHaveAttribute('aria-details', '~card');
  });

  test('shows a figure with its caption', async ({ page, sites }) => {
    await openNote(page, sites.names.url);
    await getReference(page, 'fig-day').hover();
    await expect(getCard(page).getByRole('figure')).toContainText('Light by day and dark by night');
    await expect(getCard(page).getByRole('img')).toBeVisible();
    const [card, caption] = [await boxOf(getCard(page)), await boxOf(getCard(page).locator('figcaption'))];
    expect(caption.x + caption.width).toBeLessThanOrEqual(card.x + card.width);
  });

  test('shows the heading of a section and how it begins', async ({ page, sites }) => {
    await openNote(page, sites.names.url);
    await getReference(page, 'sec-second').hover();
    await expect(getCard(page)).toContainText('A second section');
    await expect(getCard(page)).toContainText('says what it is about');
    await expect(getCard(page).getByRole('heading')).toHaveCount(0);
  });

  test('fetches another note once, and shows its part in its language', async ({ page, sites }) => {
    const fetched: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'fetch') fetched.push(new URL(request.url()).pathname);
    });
    await openNote(page, sites.names.url);
    await getReference(page, 'eq-far').hover();
    await expect(getCard(page).locator('.katex-display')).toBeVisible();
    await getReference(page, 'thm-far').hover();
    await expect(getCard(page).getByRole('group', { name: '定理\u00a01' })).toContainText('可得');
    await expect(getCard(page)).toHaveAttribute('lang', 'zh');
    expect(fetched).toEqual(['/posts/2023/05/targets/']);
    const inside = getCard(page).getByRole('link', { name: /式/ });
    expect(await inside.evaluate((a: HTMLAnchorElement) => a.pathname + a.hash)).toBe('/posts/2023/05/targets/#eq-far');
    await expect
      .poll(() =>
        getCard(page)
          .getByRole('img')
          .evaluate((image: HTMLImageElement) => image.naturalWidth),
      )
      .toBe(12);
  });

  test('does not come when the note cannot be fetched, and the link still leads there', async ({ page, sites }) => {
    await openNote(page, sites.names.url);
    await page.route('**/targets/', (route) =>
      route.request().resourceType() === 'fetch' ? route.fulfill({ status: 404, body: '' }) : route.continue(),
    );
    await getReference(page, 'eq-far').hover();
    await page.waitForTimeout(600);
    await expect(getCard(page)).toHaveCount(0);
    await getReference(page, 'eq-far').click();
    await expect(page).toHaveURL(/\/targets\/#eq-far$/);
  });
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 400, height: 700 } });

  test('a tap opens the card, which has the focus and a link to the place', async ({ page, sites }) => {
    await openNote(page, sites.names.url);
    await getCitation(page).tap();
    await expect(getCard(page)).toBeVisible();
    await expect(getCard(page)).toBeFocused();
    expect(new URL(page.url()).hash).toBe('');
    await page.getByRole('heading', { level: 1 }).tap();
    await expect(getCard(page)).toBeHidden();
    await getCitation(page).tap();
    await getCard(page).getByRole('link', { name: 'Go to 2' }).tap();
    await expect(page).toHaveURL(/#ref-ho2020denoising$/);
    await expect(getCard(page)).toBeHidden();
  });

  test('a second tap follows the link', async ({ page, sites }) => {
    await openNote(page, sites.names.url);
    await getReference(page, 'eq-far').tap();
    await expect(getCard(page)).toBeVisible();
    await getReference(page, 'eq-far').tap();
    await expect(page).toHaveURL(/\/targets\/#eq-far$/);
  });
});

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
