import { expect, test } from '../setup/test';

test.describe('a release under /repo/ on a plain file server', () => {
  test('is read from page to page without leaving the folder', async ({ page, sites }) => {
    const missing: string[] = [];
    page.on('response', (response) => {
      if (!response.ok()) missing.push(`${response.status()} ${response.url()}`);
    });
    page.on('request', (request) => expect(request.url()).toContain(sites.subfolder.url));
    await page.goto(`${sites.subfolder.url}/`);
    await page.getByRole('link', { name: '扩散 模型' }).click();
    await expect(page).toHaveURL(encodeURI(`${sites.subfolder.url}/posts/2024/03/扩散 模型/`));
    await page.getByRole('img', { name: '一条由浅入深的链' }).scrollIntoViewIfNeeded();
    await page.getByRole('link', { name: '咖啡馆里的笔记' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Notes from the café');
    await page.getByRole('link', { name: 'score matching' }).click();
    await expect(page).toHaveURL(`${sites.subfolder.url}/tags/score%20matching/`);
    await page.getByRole('link', { name: 'Everything that a page can hold' }).click();
    await page.getByRole('link', { name: 'Reading Group' }).click();
    await expect(page).toHaveURL(`${sites.subfolder.url}/`);
    expect(missing).toEqual([]);
  });

  test('has its styles and its script', async ({ page, sites }) => {
    await page.goto(`${sites.subfolder.url}/posts/2024/01/components/`);
    await expect(page.locator('html')).toHaveAttribute('data-enhanced');
    const families = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
    });
    expect(families).toContain('KaTeX_Main');
  });

  test('sends on from an old address by itself', async ({ page, sites }) => {
    await page.goto(encodeURI(`${sites.subfolder.url}/old/café/`));
    await expect(page).toHaveURL(encodeURI(`${sites.subfolder.url}/posts/2024/café résumé/`));
  });
});
