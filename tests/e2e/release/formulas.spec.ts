import { findViolations } from '../setup/axe';
import { expect, test } from '../setup/test';

const note = '/posts/2023/11/blog-diffusion-model/';
const card = '[data-formula-card]';

test('a symbol shows its meaning to the pointer, which may go onto the card, and Escape closes it', async ({
  page,
  sites,
}) => {
  await page.goto(sites.shipped.url + note);
  const mark = page.locator('[id="eq-simple"] [data-symbol]').filter({ hasText: 'ϵθ' }).first();
  await mark.hover();
  await expect(page.locator(card)).toBeVisible();
  await expect(page.locator(card)).toContainText('网络对噪声的估计');
  await expect(page.locator(card)).toBeInViewport({ ratio: 1 });
  await page.locator(card).hover();
  await page.waitForTimeout(600);
  await expect(page.locator(card)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator(card)).toBeHidden();
  await mark.hover();
  await expect(page.locator(card)).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(page.locator(card)).toBeHidden();
});

test('the pointer comes to every symbol, also below a root and in the rows of an array', async ({ page, sites }) => {
  await page.goto(sites.shipped.url + note);
  const missed = await page.evaluate(() => {
    const isMissed = (mark: Element) => {
      mark.scrollIntoView({ block: 'center', inline: 'center' });
      const range = document.createRange();
      range.selectNodeContents(mark);
      return ![...range.getClientRects()].some(({ x, y, width, height }) =>
        mark.contains(document.elementFromPoint(x + width / 2, y + height / 2)),
      );
    };
    return [...document.querySelectorAll('.katex-html [data-symbol]')]
      .filter(isMissed)
      .map((mark) => `${mark.textContent} in ${mark.closest('.katex')?.querySelector('annotation')?.textContent}`);
  });
  expect(missed).toEqual([]);
});

test('a symbol shows its meaning on tap, and a tap elsewhere closes it', async ({ browser, sites }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 360, height: 700 } });
  const page = await context.newPage();
  await page.goto(sites.shipped.url + note);
  await page.locator('p .katex [data-symbol]').filter({ hasText: 'xt' }).first().tap();
  await expect(page.locator(card)).toContainText('步之后的样本');
  await page.getByRole('heading', { level: 1 }).tap();
  await expect(page.locator(card)).toBeHidden();
  await context.close();
});

test('the keyboard reaches the symbols of a formula by one button', async ({ page, sites }) => {
  await page.goto(sites.shipped.url + note);
  const button = page.locator('[data-formula]', { has: page.locator('[id="eq-ddim"]') }).getByRole('button');
  await expect(button).toHaveCount(1);
  await expect(button).toHaveAccessibleName('关于此式');
  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '关于此式' });
  await expect(dialog).toBeVisible();
  await expect(dialog).toBeFocused();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  const entries = await dialog.getByRole('definition').allTextContents();
  expect(entries.some((text) => text.includes('网络对噪声的估计'))).toBe(true);
  expect(new Set(entries).size).toBe(entries.length);
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: '复制 TeX' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  const inline = page.getByRole('button', { name: '此式中的符号' }).first();
  await inline.focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('dialog', { name: '此式中的符号' }).getByRole('button')).toHaveCount(0);
  expect(await page.locator('[aria-hidden=true] :is(button, [tabindex="0"])').count()).toBe(0);
});

test('a display formula is copied as TeX and as MathML, and linked to', async ({ context, page, sites }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(sites.shipped.url + note);
  const frame = page.locator('[data-formula]', { has: page.locator('[id="eq-kl"]') });
  const read = () => page.evaluate(() => navigator.clipboard.readText());
  await frame.hover();
  await frame.getByRole('button').click();
  await page.getByRole('button', { name: '复制 TeX' }).click();
  await expect(page.getByRole('status')).toHaveText('已复制');
  expect(await read()).toMatch(/^\\KL\\big\(\\cN.*\.$/s);
  await page.getByRole('button', { name: '复制 MathML' }).click();
  await expect.poll(read).toMatch(/^<math xmlns="http:\/\/www\.w3\.org\/1998\/Math\/MathML".*<\/math>$/s);
  await page.getByRole('link', { name: '此式的链接' }).click();
  await expect(page).toHaveURL(/#eq-kl$/);
  await expect(page.locator(card)).toBeHidden();
});

test('text that is copied with formulas has their TeX', async ({ context, page, sites }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(sites.shipped.url + note);
  await page.getByText('前面的系数').selectText();
  await page.keyboard.press('ControlOrMeta+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    '前面的系数 $\\sqrt{1-\\beta_t}$ 不是装饰：若 $\\x_{t-1}$ 有单位方差，则 $\\x_t$ 的方差是 $(1-\\beta_t)+\\beta_t=1$，链条不会发散。',
  );
});

test('a reference in a formula is the number, and a link for the pointer and for the keyboard', async ({
  page,
  sites,
}) => {
  await page.goto(sites.shipped.url + note);
  const number = (await page.locator('[id="eq-posterior"] .katex-tag').textContent())?.replace(/[^\d]/g, '');
  const formula = page.locator('[data-formula]', { has: page.locator('a[data-reference][href="#eq-posterior"]') });
  await expect(formula.locator('.katex-html a[data-reference]')).toHaveText(number ?? '');
  await expect(formula.locator('math')).toContainText(`(${number})`);
  const link = formula.locator('+ .sr-only a');
  await expect(link).toHaveAccessibleName(`式 (${number})`);
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#eq-posterior$/);
});

for (const width of [320, 768, 1440]) {
  test(`the number of a wide formula stays in sight at ${width} px, and the page does not scroll sideways`, async ({
    page,
    sites,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(sites.shipped.url + note);
    const box = page.locator('[id="eq-bound"]');
    const tag = box.locator('.katex-tag');
    await expect(page.locator('[data-formula-button]').first()).toBeAttached();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const right = async () => {
      const [outer, inner] = [await box.boundingBox(), await tag.boundingBox()];
      return Math.round((outer?.x ?? 0) + (outer?.width ?? 0) - (inner?.x ?? 0) - (inner?.width ?? 0));
    };
    await tag.scrollIntoViewIfNeeded();
    expect(await right()).toBe(0);
    await box.evaluate((element) => element.scrollTo(element.scrollWidth, 0));
    expect(await right()).toBe(0);
  });
}

test('without JavaScript the symbols are listed, and nothing needs it', async ({ browser, sites }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(sites.shipped.url + note);
  const list = page.getByRole('region', { name: '符号' });
  await expect(list.getByRole('term').first()).toBeVisible();
  await list.locator('[role=doc-backlink]').first().click();
  await expect(page).toHaveURL(/#symbol-0-use$/);
  await expect(page.locator(':target')).toBeInViewport();
  await expect(page.locator(card)).toBeHidden();
  await expect(page.locator('main').getByRole('button')).toHaveCount(0);
  await context.close();
});

test('axe finds nothing while the card is open', async ({ page, sites }) => {
  test.slow();
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(sites.shipped.url + note);
    await page.locator('[data-formula] button').first().focus();
    await page.keyboard.press('Enter');
    await expect(page.locator(card)).toBeVisible();
    expect(await findViolations(page)).toEqual([]);
  }
});
