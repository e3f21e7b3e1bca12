import { expect, test } from '../setup/test';

const diffusion = '/posts/2023/11/blog-diffusion-model/';
const score = '/posts/2023/11/blog-score-based-generative-model/';

test('what is numbered says so in the language of the note, and references lead to it', async ({ page, sites }) => {
  await page.goto(sites.shipped.url + diffusion);
  await expect(page.getByRole('group', { name: '命题\u00a01' })).toContainText('命题\u00a01（边缘分布）');
  await expect(page.getByRole('figure', { name: /^算法\s1/ })).toBeVisible();
  const reference = page.locator('a[data-reference][href="#alg-ddim"]').first();
  await expect(reference).toHaveText('算法\u00a03');
  await reference.click();
  await expect(page.locator('[id="alg-ddim"]')).toBeInViewport();
});

test('a reference to another note says its number in the language of the note that is read', async ({
  page,
  sites,
}) => {
  await page.goto(sites.shipped.url + diffusion);
  const reference = page.locator(`a[data-reference][href$="${score}#thm-dsm"]`);
  await expect(reference).toHaveText('定理\u00a01');
  await reference.click();
  await expect(page.getByRole('group', { name: 'Theorem\u00a01' })).toBeInViewport();
});

test('the lines of an algorithm are numbered through, however deep they stand', async ({ page, sites }) => {
  await page.goto(sites.shipped.url + score);
  const lines = page.locator('[id="alg-annealed"] li');
  await expect(lines).toHaveCount(9);
  const values = await lines.evaluateAll((items) => items.map((item) => (item as HTMLLIElement).value));
  expect(values).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('a proof is folded and opened with the keyboard, without JavaScript', async ({ browser, sites }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(sites.shipped.url + score);
  const proof = page.locator('[id="thm-dsm"] + details');
  await expect(proof.locator('p').first()).toBeVisible();
  await proof.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(proof.locator('p').first()).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(proof.locator('p').first()).toBeVisible();
  await context.close();
});
