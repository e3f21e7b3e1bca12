import { boxOf, getCard, getCitation, getReference, openNote, tabTo } from '../setup/cards';
import { expect, test } from '../setup/test';

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
