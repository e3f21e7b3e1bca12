import { expect, test } from '../setup/test';

const emu = '/posts/2023/11/blog-paper-emu-series-en/';

test.describe('a claim about a paper', () => {
  test('says in its note what it is, whose, and how much, and leads to the other papers', async ({ page, sites }) => {
    await page.goto(sites.shipped.url + emu);
    const claim = page.getByRole('group', { name: 'Claim' }).filter({ hasText: '42.7' });
    await expect(claim).toContainText('Girdhar et al.');
    await expect(claim.locator('cite a')).toHaveAttribute('href', '#ref-girdhar2024emuvideo');
    await claim.getByRole('link', { name: 'IS on UCF101' }).click();
    await expect(page).toHaveURL(`${sites.shipped.url}/papers/compare/#is-on-ucf101`);
    await expect(page.getByRole('table', { name: 'UCF101 上的 IS' })).toBeInViewport();
  });

  test('that quotes has its source below', async ({ page, sites }) => {
    await page.goto(`${sites.names.url}/posts/2024/01/components/`);
    const quote = page.getByRole('figure').filter({ hasText: 'Words of the paper.' });
    await expect(quote.getByRole('blockquote')).toHaveText('Words of the paper.');
    await expect(quote.locator('figcaption > cite')).toContainText(/Ho et al\..*, p\. 1/);
  });
});

test.describe('/papers/compare/', () => {
  test('lays papers’ numbers side by side, each leading to the sentence that says it', async ({ page, sites }) => {
    await page.goto(`${sites.shipped.url}/papers/compare/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('论文比较');
    const table = page.getByRole('table', { name: 'CIFAR-10 上的 FID' });
    const values = table.getByRole('link', { name: /^\d/ });
    await expect(values).toHaveText(['2.20', '3.17', '4.67']);
    await expect(table.getByRole('rowheader', { name: 'Ho et al. 2020' }).getByRole('link')).toHaveAttribute(
      'href',
      '/papers/ho2020denoising/',
    );
    await table.getByRole('link', { name: '3.17' }).click();
    await expect(page).toHaveURL(/\/posts\/2023\/11\/blog-diffusion-model\/#claim-1$/);
    await expect(page.locator(':target')).toContainText('3.17');
  });

  test('takes spellings for one, and sets numbers on their points', async ({ page, sites }) => {
    await page.goto(`${sites.names.url}/papers/compare/`);
    const tables = page.getByRole('main').getByRole('table');
    await expect(tables).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(['FID on CIFAR-10']);
    await expect(tables.getByRole('link', { name: '3.17 (Best)' })).toBeVisible();
    const ends = await tables
      .getByRole('link', { name: /^\d/ })
      .locator('span')
      .evaluateAll((spans) => spans.map((span) => span.getBoundingClientRect().right));
    expect(ends).toHaveLength(2);
    expect(Math.abs((ends[0] ?? 0) - (ends[1] ?? 0))).toBeLessThan(0.5);
  });

  test('is no wider than a phone: tables scroll by themselves', async ({ page, sites }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${sites.names.url}/papers/compare/`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const box = page.getByRole('group', { name: 'FID on CIFAR-10' });
    await expect(box).toHaveAttribute('tabindex', '0');
  });

  test('says so when no note gives a number', async ({ page, sites }) => {
    await page.goto(`${sites.empty.url}/papers/compare/`);
    await expect(page.getByRole('main')).toContainText(/No note gives a number|还没有笔记给出/);
  });
});
