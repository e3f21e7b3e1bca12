import type { Page } from '@playwright/test';
import { type Dev, expect, open, seeChange, test } from './devTest';

test.describe.configure({ mode: 'serial' });
// The first pages are compiled while they are waited for.
test.slow();

const long = '/posts/2024/05/long/';

const sources = (page: Page) => page.getByRole('main').locator('annotation');

interface Edit {
  change: (dev: Dev) => void;
  shown: (page: Page) => Promise<void>;
}

const edits: Record<string, Edit> = {
  'a formula that is edited': {
    change: (dev) => dev.edit('posts/long.mdx', 'a^2', 'a^3'),
    shown: (page) => expect(sources(page).first()).toContainText('a^3'),
  },
  'a formula that is put before the others': {
    change: (dev) => dev.edit('posts/long.mdx', 'The loss is', 'Let $b = 7$. The loss is'),
    shown: (page) => expect(sources(page).first()).toHaveText('b = 7'),
  },
  'a display formula that is put before the others': {
    change: (dev) => dev.edit('posts/long.mdx', '## Step 1', '$$\nc = \\sqrt{11}\n$$\n\n## Step 1'),
    shown: (page) => expect(sources(page).nth(2)).toHaveText('c = \\sqrt{11}'),
  },
  'a macro of the site that is changed': {
    change: (dev) => dev.edit('site.yaml', '\\mathcal{L}', '\\mathfrak{J}'),
    shown: (page) => expect(page.locator('.mathfrak').first()).toHaveText('J'),
  },
  'a reference that is changed': {
    change: (dev) => dev.edit('references.bib', 'Denoising Diffusion Probabilistic Models', 'A Title with a Mistake'),
    shown: (page) => expect(page.locator('[role=doc-bibliography]')).toContainText(/A title with a mistake/i),
  },
  'the number of an equation in another note, before which one is put': {
    change: (dev) => dev.edit('posts/short.md', '$$ s = 1 $$', '$$ r = 0 $$ {#eq-before}\n\n$$ s = 1 $$'),
    shown: (page) => expect(page.locator('a[data-reference]')).toHaveText(/^Equation.\(2\)$/),
  },
  'the title of the site': {
    change: (dev) => dev.edit('site.yaml', 'Notes in the making', 'Notes, still in the making'),
    shown: (page) => expect(page.getByRole('banner')).toContainText('Notes, still in the making'),
  },
  'a heading that is added': {
    change: (dev) => dev.edit('posts/long.mdx', '## Step 8', '## Step 7 and a half\n\nHardly one.\n\n## Step 8'),
    shown: (page) => expect(page.getByRole('navigation', { name: 'Table of contents' })).toContainText('and a half'),
  },
};

for (const [name, { change, shown }] of Object.entries(edits)) {
  test(`an open note shows ${name}, where it stands`, async ({ page, dev }) => {
    await open(page, dev.url + long);
    await seeChange(
      page,
      () => change(dev),
      () => shown(page),
      900,
    );
  });
}

test('an open list shows a note that is added, renamed and deleted', async ({ page, dev }) => {
  await open(page, `${dev.url}/`);
  const titles = page.getByRole('main').getByRole('link');
  const text = '---\ntitle: A new note\ndate: 2024-06-01\ntags: [writing]\n---\n\nJust begun.\n';
  await seeChange(
    page,
    () => dev.write('posts/new.md', text),
    () => expect(titles.filter({ hasText: 'A new note' })).toHaveAttribute('href', '/posts/2024/06/new/'),
  );
  await seeChange(
    page,
    () => dev.rename('posts/new.md', 'posts/新 名字.md'),
    () =>
      expect(titles.filter({ hasText: 'A new note' })).toHaveAttribute('href', encodeURI('/posts/2024/06/新 名字/')),
  );
  await page.goto(`${dev.url}/posts/2024/06/新 名字/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A new note');
  expect((await page.goto(`${dev.url}/posts/2024/06/new/`))?.status()).toBe(404);
  await open(page, `${dev.url}/`);
  await seeChange(
    page,
    () => dev.remove('posts/新 名字.md'),
    () => expect(titles.filter({ hasText: 'A new note' })).toHaveCount(0),
  );
});

test('an unknown address is 404, becomes the note that is written for it, and is 404 again without it', async ({
  page,
  dev,
}) => {
  const address = `${dev.url}/posts/2024/07/later/`;
  expect((await page.goto(address))?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  for (let time = 0; time < 2; time++) {
    dev.write('posts/later.md', '---\ntitle: Written later\ndate: 2024-07-01\n---\n\nHere it is.\n');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Written later');
    dev.remove('posts/later.md');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  }
});

test('a draft is shown, and said to be one', async ({ page, dev }) => {
  await open(page, `${dev.url}/`);
  await page.getByRole('main').getByRole('link', { name: 'A draft' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Draft');
  await expect(page.getByRole('main')).toContainText('Only its author sees this.');
});

test('a file beside a note has the address that it has in a release', async ({ page, dev }) => {
  dev.write('posts/图 二.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>');
  await open(page, `${dev.url}/posts/2024/05/short/`);
  await seeChange(
    page,
    () => dev.edit('posts/short.md', 'Nothing happens', '![a drawing](<图 二.svg>)\n\nNothing happens'),
    () => expect(page.getByRole('img', { name: 'a drawing' })).toHaveAttribute('width', '30'),
  );
  const image = page.getByRole('img', { name: 'a drawing' });
  await expect.poll(() => image.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(30);
});
