import { listPages } from '../setup/sites';
import { expect, test } from '../setup/test';

const emu = '/posts/2023/11/blog-paper-emu-series/';

test.describe('the shipped site', () => {
  test('begins with the author’s text and all notes by year, newest first', async ({ page, sites }) => {
    await page.goto(`${sites.shipped.url}/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Paper Notes');
    await expect(page.getByRole('main')).toContainText('这里是读论文时写下的笔记。');
    await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toContainText(['2023']);
    const days = await page
      .getByRole('main')
      .locator('time')
      .evaluateAll((times) => times.map((time) => (time as HTMLTimeElement).dateTime));
    expect(days.length).toBeGreaterThanOrEqual(5);
    expect(days).toEqual([...days].sort().reverse());
    await page.getByRole('link', { name: 'Emu 系列（Emu、Emu Edit、Emu Video）' }).click();
    await expect(page).toHaveURL(sites.shipped.url + emu);
  });

  test('shows a note whole: title, day, tags, papers, contents, formulas, bibliography, neighbours', async ({
    page,
    sites,
  }) => {
    await page.goto(sites.shipped.url + emu);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 1 })).toHaveText('Emu 系列（Emu、Emu Edit、Emu Video）');
    await expect(main.locator('time').first()).toHaveAttribute('datetime', '2023-11-21');
    await expect(main.getByRole('link', { name: '文生图', exact: true })).toHaveAttribute(
      'href',
      encodeURI('/tags/文生图/'),
    );
    await expect(main.getByRole('link', { name: /arXiv/ }).first()).toHaveAttribute('href', /^https:\/\/arxiv\.org\//);
    await expect(main.getByRole('navigation', { name: '本文目录' })).toBeVisible();
    await expect(main.locator('.katex-display').first()).toBeVisible();
    await expect(main.locator('math').first()).toBeAttached();
    await expect(main.locator('[role=doc-bibliography] li').first()).toBeVisible();
    await expect(main.getByRole('link', { name: 'Read this in English' })).toHaveAttribute(
      'href',
      '/posts/2023/11/blog-paper-emu-series-en/',
    );
    await expect(main.locator('a[rel=prev], a[rel=next]').first()).toBeVisible();
  });

  test('lists all tags, and the notes of one', async ({ page, sites }) => {
    await page.goto(`${sites.shipped.url}/tags/`);
    await page
      .getByRole('main')
      .getByRole('link', { name: /diffusion models/ })
      .click();
    await expect(page).toHaveURL(`${sites.shipped.url}/tags/diffusion%20models/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('diffusion models');
    await expect(page.getByRole('main').getByRole('link', { name: 'The Emu series' })).toBeVisible();
  });

  test('has a page outside the lists, marked in the navigation', async ({ page, sites }) => {
    await page.goto(`${sites.shipped.url}/about/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('关于');
    await expect(page.getByRole('link', { name: '关于', exact: true })).toHaveAttribute('aria-current', 'page');
    await page.goto(`${sites.shipped.url}/`);
    await expect(page.getByRole('main').getByRole('link', { name: '关于', exact: true })).toHaveCount(0);
  });

  test('answers an unknown address with its own page and the status 404', async ({ page, sites }) => {
    const answer = await page.goto(`${sites.shipped.url}/posts/1999/nowhere/`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('找不到页面');
    await page.getByRole('main').getByRole('link').click();
    await expect(page).toHaveURL(`${sites.shipped.url}/`);
  });

  test('names on each page the language that it is in', async ({ page, sites }) => {
    const langs = { '/': 'zh', '/tags/': 'zh', '/about/': 'zh', [emu]: 'zh', [`${emu.slice(0, -1)}-en/`]: 'en' };
    for (const [address, lang] of Object.entries(langs)) {
      await page.goto(sites.shipped.url + address);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
    }
    await expect(page.getByRole('navigation', { name: 'Table of contents' })).toBeVisible();
  });

  test('says of every page what it is: one title, one heading, a description', async ({ page, sites }) => {
    const titles = new Set<string>();
    const pages = listPages(sites.shipped);
    for (const address of pages) {
      await page.goto(sites.shipped.url + encodeURI(address));
      titles.add(await page.title());
      await expect(page.getByRole('heading', { level: 1 }), address).toHaveCount(1);
      await expect(page.locator('meta[name=description]'), address).toHaveAttribute('content', /\S/);
      await expect(page.locator('meta[property="og:title"]'), address).toHaveAttribute('content', /\S/);
    }
    expect(titles.size).toBe(pages.length);
  });
});

test.describe('a site without a note', () => {
  test('has a home page, empty lists of papers and tags, feeds and a 404 page', async ({ page, sites }) => {
    expect(listPages(sites.empty)).toEqual(['/', '/papers/', '/papers/compare/', '/tags/']);
    await page.goto(`${sites.empty.url}/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Paper Notes');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('main')).toContainText('No notes yet.');
    await page.goto(`${sites.empty.url}/tags/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tags');
    for (const path of ['/feed.xml', '/rss.xml', '/sitemap.xml', '/robots.txt']) {
      expect((await page.request.get(sites.empty.url + path)).status(), path).toBe(200);
    }
    expect((await page.goto(`${sites.empty.url}/-nothing-here-/`))?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  });
});
