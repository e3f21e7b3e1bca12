import { expect, test } from '../setup/test';

test('a note is cited as its own .csl file says, papers by identifier and uncited ones among them', async ({
  page,
  sites,
}) => {
  await page.goto(`${sites.names.url}/posts/2024/café résumé/`);
  const main = page.getByRole('main');
  await expect(main.locator('#cite-1')).toHaveText('⟨1, 2⟩');
  await expect(main.locator('#cite-2')).toHaveText('Ho et al. ⟨2⟩');
  const entries = main.locator('[role=doc-bibliography]').getByRole('listitem');
  await expect(entries).toHaveCount(3);
  await expect(entries.nth(0)).toContainText('1:周志华 — 机器学习.');
  await expect(entries.nth(1)).toContainText('2:Ho et al. — Denoising Diffusion Probabilistic Models.');
  await expect(entries.nth(1).locator('[role=doc-backlink]')).toHaveCount(2);
  await expect(entries.nth(2)).toContainText('3:Nobody Has Read This Yet.');
  await expect(entries.nth(2).getByRole('link')).toHaveCount(0);
  await main.locator('#cite-1').getByText('2', { exact: true }).click();
  await expect(page).toHaveURL(/#ref-ho2020denoising$/);
  await expect(main.getByRole('region', { name: 'About these papers' })).toContainText('Denoising Diffusion');
});
