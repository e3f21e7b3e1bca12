import type { Page } from '@playwright/test';
import { expect, test } from '../setup/test';

/** The titles that the table shows, in order. */
const shownTitles = (page: Page) => page.locator('tbody tr:visible th').allInnerTexts();

const newestFirst = [
  'Nobody Has Read This Yet',
  'Denoising Diffusion Probabilistic Models',
  '机器学习',
  'A Paper with a Key of Many Signs',
];

test('the table of papers is sorted by the heads of its columns, with the keyboard too', async ({ page, sites }) => {
  await page.goto(`${sites.names.url}/papers/`);
  await expect(page.locator('html')).toHaveAttribute('data-enhanced');
  expect(await shownTitles(page)).toEqual(newestFirst);
  const citations = page.getByRole('columnheader', { name: 'Citations' });
  await page.getByRole('button', { name: 'Citations' }).click();
  await expect(citations).toHaveAttribute('aria-sort', 'descending');
  expect((await shownTitles(page))[0]).toBe('Denoising Diffusion Probabilistic Models');
  await page.getByRole('button', { name: 'Title' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: 'Title' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(citations).not.toHaveAttribute('aria-sort');
  expect((await shownTitles(page))[0]).toBe('A Paper with a Key of Many Signs');
});

test('the table of papers is filtered, and says how many are left', async ({ page, sites }) => {
  await page.goto(`${sites.names.url}/papers/`);
  await page.getByRole('searchbox', { name: 'Filter' }).fill('diffusion');
  await expect(page.getByText('1 of 4 papers')).toBeVisible();
  expect(await shownTitles(page)).toEqual(['Denoising Diffusion Probabilistic Models']);
  await page.getByRole('searchbox', { name: 'Filter' }).fill('');
  await page.getByRole('combobox', { name: 'Tags' }).selectOption('扩散模型');
  await expect(page.getByText('1 of 4 papers')).toBeVisible();
});

test('the table of papers works without JavaScript, and shows no control that needs it', async ({ browser, sites }) => {
  for (const width of [320, 1440]) {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 800 } });
    const page = await context.newPage();
    await page.goto(`${sites.names.url}/papers/`);
    expect(await shownTitles(page)).toEqual(newestFirst);
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('searchbox')).toHaveCount(0);
    await page.getByRole('link', { name: 'A Paper with a Key of Many Signs' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('A Paper with a Key of Many Signs');
    await context.close();
  }
});

test("a paper's page quotes the sentences that cite it, and each leads to its place", async ({ page, sites }) => {
  await page.goto(`${sites.names.url}/papers/DBLP-journals-corr-abs-1503/`);
  const sentence = page.getByRole('listitem').filter({ hasText: 'it ends (Sohl-Dickstein and Weiss, 2015)' });
  await expect(sentence).not.toContainText('It began');
  await expect(sentence.locator('.katex')).toBeVisible();
  await sentence.getByRole('link', { name: 'Sohl-Dickstein and Weiss, 2015' }).click();
  await expect(page).toHaveURL(/\/posts\/2024\/01\/components\/#cite-\d+$/);
  const mark = page.locator(new URL(page.url()).hash);
  await expect(mark).toBeInViewport();
  await expect(page.getByRole('paragraph').filter({ has: mark })).toContainText('It began elsewhere.');
});

test('a note leads to the pages of its papers, from its head and from its bibliography', async ({ page, sites }) => {
  const note = `${sites.names.url}${encodeURI('/posts/2024/03/扩散 模型/')}`;
  const paper = `${sites.names.url}/papers/ho2020denoising/`;
  await page.goto(note);
  await page
    .getByRole('region', { name: '相关论文' })
    .getByRole('link', { name: /^Denoising/ })
    .click();
  await expect(page).toHaveURL(paper);
  await expect(page.getByRole('link', { name: '扩散 模型' }).first()).toBeVisible();
  await page.goto(note);
  await page.locator('[id="ref-ho2020denoising"]').getByRole('link', { name: '笔记与引文' }).click();
  await expect(page).toHaveURL(paper);
});

test('the library can be taken along as BibTeX and CSL-JSON', async ({ request, sites }) => {
  const bib = await request.get(`${sites.names.url}/papers/papers.bib`);
  expect(bib.headers()['content-type']).toContain('charset=utf-8');
  expect((await bib.text()).match(/^@\w+\{[^,]+/gm)).toEqual([
    '@inproceedings{ho2020denoising',
    '@article{zhou2016ml',
    '@article{DBLP:journals/corr/abs-1503',
    '@misc{unread',
  ]);
  const json = (await (await request.get(`${sites.names.url}/papers/papers.json`)).json()) as { id: string }[];
  expect(json.map(({ id }) => id)).toEqual(['ho2020denoising', 'zhou2016ml', 'DBLP:journals/corr/abs-1503', 'unread']);
});

test('a paper that no note is about or cites has no page, though one lists it', async ({ request, sites }) => {
  expect((await request.get(`${sites.names.url}/papers/unread/`)).status()).toBe(404);
});
