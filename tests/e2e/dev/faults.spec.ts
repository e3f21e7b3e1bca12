import { expect, open, seeChange, test } from './devTest';

test.describe.configure({ mode: 'serial' });
test.slow();

const long = '/posts/2024/05/long/';

test('a note with mistakes tells them at its top, and is well again when they are mended', async ({ page, dev }) => {
  await open(page, dev.url + long);
  const main = page.getByRole('main');
  const faults = page.getByRole('region', { name: /fault/ });
  await expect(faults).toHaveCount(0);
  const good = dev.read('posts/long.mdx');
  await seeChange(
    page,
    () => dev.write('posts/long.mdx', good.replace('a^2', '\\frac{a').replace('ho2020denoising', 'ho2020denoisin')),
    () => expect(faults.getByRole('listitem')).toHaveCount(2),
    600,
  );
  await expect(faults).toContainText('posts/long.mdx:7:');
  await expect(faults).toContainText('math-renders');
  await expect(faults).toContainText('citation-resolves');
  await expect(faults).toContainText('ho2020denoising');
  // All the rest of the note is there.
  await expect(main.getByRole('heading', { name: 'Step 8' })).toBeAttached();
  await seeChange(
    page,
    () => dev.write('posts/long.mdx', good),
    () => expect(faults).toHaveCount(0),
    600,
  );
  await expect(main).toContainText('as in earlier work');
});

test('a note whose front matter breaks tells so at its address, and comes back', async ({ page, dev }) => {
  await open(page, dev.url + long);
  const good = dev.read('posts/long.mdx');
  const faults = page.getByRole('region', { name: /fault/ });
  dev.write('posts/long.mdx', good.replace('date: 2024-05-01', 'date: 24-05-01'));
  await expect(faults).toContainText('2024-05-01');
  await page.reload();
  await expect(faults).toContainText('posts/long.mdx:3:');
  dev.write('posts/long.mdx', good);
  await expect(faults).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A long note');
});

for (const [name, file, from, to] of [
  ['an unclosed tag', 'posts/long.mdx', 'The loss is', 'The <mark>loss is'],
  ['front matter that is no YAML', 'posts/long.mdx', 'title: A long note', 'title: [A long: note'],
  ['an unclosed formula', 'posts/long.mdx', '## Step 2', '$$\nx\n\n## Step 2'],
  ['a broken site.yaml', 'site.yaml', 'title: ', 'title: [}'],
  ['a broken bibliography', 'references.bib', '@article{ho', '@article{{{ho'],
] as const) {
  test(`${name} leaves every other note as it is`, async ({ page, dev }) => {
    await open(page, `${dev.url}/posts/2024/05/short/`);
    const good = dev.read(file);
    dev.edit(file, from, to);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('A short note');
    await expect(page.getByRole('main')).toContainText('Nothing happens here');
    await page.goto(`${dev.url}/`);
    await expect(page.getByRole('main').getByRole('link', { name: 'A short note' })).toBeVisible();
    dev.write(file, good);
    await page.goto(dev.url + long);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('A long note');
    await expect(page.getByRole('region', { name: /fault/ })).toHaveCount(0);
  });
}
