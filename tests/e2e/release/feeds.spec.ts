import { expect, test } from '../setup/test';

/** What a feed reader finds in a feed: parsed as strictly as XML is. */
interface Feed {
  problem: string | undefined;
  root: string;
  titles: string[];
  links: string[];
  contents: string[];
}

for (const [path, root] of [
  ['/feed.xml', 'feed'],
  ['/rss.xml', 'rss'],
] as const) {
  test.describe(path, () => {
    test('is XML that holds every note whole, with MathML and without KaTeX’s visual half', async ({ page, sites }) => {
      await page.goto(`${sites.shipped.url}/`);
      const feed = await page.evaluate(readFeed, path);
      expect(feed.problem).toBeUndefined();
      expect(feed.root).toBe(root);
      expect(feed.titles).toContain('The Emu series (Emu, Emu Edit, Emu Video)');
      expect(feed.titles).not.toContain('关于');
      expect(feed.contents).toHaveLength(5);
      for (const content of feed.contents) {
        expect(content).toContain('<math');
        expect(content).not.toMatch(/katex-html|class="katex|<svg|<script|<button|aria-hidden/);
      }
    });

    test('names every note by its full address', async ({ page, sites }) => {
      await page.goto(`${sites.names.url}/`);
      const feed = await page.evaluate(readFeed, path);
      expect(feed.titles).toEqual([
        '扩散 模型',
        'Notes from the café',
        'Everything that a page can hold',
        'What a reader meets in the text',
        'What others refer to',
      ]);
      expect(feed.links.map(decodeURI)).toEqual([
        'https://notes.example.org/posts/2024/03/扩散 模型/',
        'https://notes.example.org/posts/2024/café résumé/',
        'https://notes.example.org/posts/2024/01/components/',
        'https://notes.example.org/posts/2023/06/margins/',
        'https://notes.example.org/posts/2023/05/targets/',
      ]);
      const addresses = feed.contents.flatMap((content) => content.match(/(?<=(?:src|href)=")[^"#]+/g) ?? []);
      expect(addresses.length).toBeGreaterThan(0);
      expect(addresses.filter((address) => !/^(?:https?|mailto):/.test(address))).toEqual([]);
    });
  });
}

test('/feed.xml of a site under a path names its notes there', async ({ page, sites }) => {
  await page.goto(`${sites.subfolder.url}/`);
  const feed = await page.evaluate(readFeed, '/repo/feed.xml');
  expect(feed.links.map(decodeURI)[1]).toBe('https://notes.example.org/repo/posts/2024/café résumé/');
});

test('/sitemap.xml names every page of the site and nothing else', async ({ request, sites }) => {
  const xml = await (await request.get(`${sites.names.url}/sitemap.xml`)).text();
  const urls = [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url = '']) => decodeURI(url));
  const on = 'https://notes.example.org';
  expect(urls.sort()).toEqual(
    [
      `${on}/`,
      `${on}/about/`,
      `${on}/papers/compare/`,
      `${on}/papers/`,
      `${on}/papers/DBLP-journals-corr-abs-1503/`,
      `${on}/papers/ho2020denoising/`,
      `${on}/papers/zhou2016ml/`,
      `${on}/posts/2023/05/targets/`,
      `${on}/posts/2023/06/margins/`,
      `${on}/posts/2024/01/components/`,
      `${on}/posts/2024/03/扩散 模型/`,
      `${on}/posts/2024/café résumé/`,
      `${on}/tags/`,
      `${on}/tags/C++ &amp; C%23/`,
      `${on}/tags/score matching/`,
      `${on}/tags/扩散模型/`,
    ].sort(),
  );
});

/** Reads a feed, Atom or RSS, in the page. */
async function readFeed(path: string): Promise<Feed> {
  const text = await (await fetch(path)).text();
  const document = new DOMParser().parseFromString(text, 'application/xml');
  const items = [...document.querySelectorAll('entry, item')];
  const textOf = (item: Element, names: string[]) =>
    [...item.children].find(({ nodeName }) => names.includes(nodeName))?.textContent ?? '';
  return {
    problem: document.querySelector('parsererror')?.textContent ?? undefined,
    root: document.documentElement.nodeName,
    titles: items.map((item) => textOf(item, ['title'])),
    links: items.map((item) => item.querySelector('link')?.getAttribute('href') ?? textOf(item, ['link'])),
    contents: items.map((item) => textOf(item, ['content', 'content:encoded'])),
  };
}
