import type { Page } from '@playwright/test';
import { expect, test } from '../setup/test';

const components = '/posts/2024/01/components/';

/** Follows the first citation to its entry and the entry's first link back. */
async function followCitation(page: Page) {
  const citation = page.locator('a[role=doc-biblioref]').first();
  await citation.click();
  await expect(page).toHaveURL(/#ref-ho2020denoising$/);
  const entry = page.locator('[id="ref-ho2020denoising"]');
  await expect(entry).toBeInViewport();
  await expect(entry).toContainText('Denoising Diffusion Probabilistic Models');
  const back = entry.locator('a[role=doc-backlink]').first();
  const mention = (await back.getAttribute('href')) ?? '';
  await back.click();
  expect(new URL(page.url()).hash).toBe(mention);
  await expect(page.locator(`[id="${mention.slice(1)}"]`)).toBeInViewport();
}

test('a citation leads to its entry, and the entry back to each mention', async ({ page, sites }) => {
  await page.goto(sites.names.url + components);
  await followCitation(page);
  await expect(page.locator('[id="ref-ho2020denoising"] a[role=doc-backlink]')).toHaveCount(7);
  await expect(page.locator('[id="ref-ho2020denoising"] a[href="https://arxiv.org/abs/2006.11239"]')).toBeVisible();
});

test('a page works without JavaScript, and shows no control that needs it', async ({ browser, sites }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 400, height: 700 } });
  const page = await context.newPage();
  await page.goto(sites.names.url + components);
  await followCitation(page);
  await expect(page.getByRole('button')).toHaveCount(0);
  await page.getByText('Contents', { exact: true }).first().click();
  await page.getByRole('navigation', { name: 'Table of contents' }).getByRole('link', { name: 'Code' }).click();
  await expect(page.getByRole('heading', { name: 'Code' })).toBeInViewport();
  await context.close();
});

test('the copy button copies the code and says so', async ({ context, page, sites }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(sites.names.url + components);
  const button = page.getByRole('button', { name: /^Cop/ });
  await expect(button).toHaveAccessibleName('Copy');
  await button.click();
  await expect(page.getByRole('status')).toHaveText('Copied');
  await expect(button).toHaveAccessibleName('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.trimEnd().split('\n')).toEqual([
    'def sample(model, x, steps):',
    '    for t in reversed(range(steps)):',
    '        x = model.step(x, t)  # a comment that goes on for quite a while, so that the line is wider than any phone',
    '    return x',
  ]);
  await expect(button).toHaveAccessibleName('Copy');
});

test('the contents mark the section that is being read', async ({ page, sites }) => {
  await page.goto(sites.names.url + components);
  const contents = page.getByRole('navigation', { name: 'Table of contents' });
  for (const name of ['A table', 'With a part of its own', 'A wide formula']) {
    await page.getByRole('heading', { name }).evaluate((heading) => {
      const top = heading.getBoundingClientRect().top + scrollY - innerHeight / 4;
      scrollTo({ top, behavior: 'instant' });
    });
    await expect(contents.locator('[aria-current=true]')).toHaveText([name]);
  }
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await expect(contents.locator('[aria-current]')).toHaveCount(0);
});

test('the skip link is the first stop of the keyboard, and leads past the navigation', async ({ page, sites }) => {
  await page.goto(sites.names.url + components);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('every stop of the keyboard is seen', async ({ page, sites }) => {
  await page.goto(sites.names.url + components);
  const stops: string[] = [];
  for (let stop = 0; stop < 80; stop++) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(readFocus);
    if (!seen) break;
    stops.push(seen.name);
    expect(seen.outline, seen.name).toBeGreaterThanOrEqual(2);
    expect(seen.area, seen.name).toBeGreaterThan(0);
  }
  expect(stops).toContain('Skip to content');
  expect(stops).toContainEqual(expect.stringMatching(/^Copy/));
  expect(stops.length).toBeGreaterThan(25);
});

test('a formula, code and a table wider than a phone are reached and scrolled with the keyboard', async ({
  page,
  sites,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(sites.names.url + components);
  for (const name of ['Formula', 'sample.py', 'Table']) {
    const box = page.getByRole('group', { name, exact: true });
    await expect(box).toHaveAttribute('tabindex', '0');
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    for (let stop = 0; stop < 80 && !(await box.evaluate((it) => it === document.activeElement)); stop++) {
      await page.keyboard.press('Tab');
    }
    await expect(box).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => box.evaluate((it) => it.scrollLeft), { message: name }).toBeGreaterThan(0);
  }
});

test('what is not wider than the page is no stop of the keyboard', async ({ page, sites }) => {
  await page.goto(`${sites.names.url}/posts/2024/café résumé/`);
  await expect(page.locator('html')).toHaveAttribute('data-enhanced');
  await expect(page.getByRole('main').locator('[tabindex="0"], [role=group]')).toHaveCount(0);
});

test('paper has the text and the addresses of links, and not the controls', async ({ page, sites }) => {
  await page.goto(sites.names.url + components);
  await page.emulateMedia({ media: 'print' });
  for (const hidden of [page.getByRole('banner'), page.getByRole('contentinfo'), page.getByRole('button')]) {
    await expect(hidden).toHaveCount(0);
  }
  await expect(page.locator('[data-contents]')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.katex-display').first()).toBeVisible();
  const link = page.getByRole('link', { name: 'our page' });
  expect(await link.evaluate((a) => getComputedStyle(a, '::after').content)).toContain('https://example.org/group');
});

test('nothing moves for whoever asked for less motion', async ({ page, sites }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(sites.names.url + components);
  const moving = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('body *')].filter((element) => {
      const { animationName, transitionProperty, scrollBehavior } = getComputedStyle(element);
      return animationName !== 'none' || transitionProperty !== 'none' || scrollBehavior === 'smooth';
    }),
  );
  expect(moving).toEqual([]);
  await page.getByRole('link', { name: 'Reading Group' }).click();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

/** What has the focus: its name, how thick its outline is, how large it is in px². Undefined at the page's end. */
function readFocus() {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return undefined;
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  const { width, height } = focused.getBoundingClientRect();
  const name = focused.getAttribute('aria-label') ?? focused.textContent;
  return { name, outline: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth), area: width * height };
}
