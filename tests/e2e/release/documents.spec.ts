import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listPages } from '../setup/sites';
import { expect, test } from '../setup/test';

test.describe('every page of a release', () => {
  test('holds no script but the marked ones, and asks for no file of the framework', async ({ page, sites }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    for (const address of [...listPages(sites.shipped), '/nowhere/']) {
      await page.goto(sites.shipped.url + encodeAddress(address));
      const scripts = await page
        .locator('script')
        .evaluateAll((all) => all.map(({ dataset, outerHTML }) => ({ kept: 'keep' in dataset, outerHTML })));
      expect(scripts.filter(({ kept }) => !kept)).toEqual([]);
      expect(scripts.length, address).toBeGreaterThan(0);
      expect(await page.content()).not.toMatch(/self\.__next_f|id="[SB]:/);
    }
    expect(asked.filter((path) => path.includes('/_next/') && /\.m?js$/.test(path))).toEqual([]);
    expect(asked.filter((path) => path.endsWith('.txt'))).toEqual([]);
  });

  test('shows with JavaScript off the text of the page as Next wrote it', async ({ browser, sites }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const readText = async (url: string) => {
      await page.goto(url);
      // biome-ignore lint/performance/useDomNodeTextContent: what is shown counts, and not all that stands in the markup.
      return page.locator('body').innerText();
    };
    for (const address of listPages(sites.shipped)) {
      const released = await readText(sites.shipped.url + encodeAddress(address));
      expect(released, address).not.toBe('');
      expect(released, address).toBe(await readText(sites.shipped.unstripped + encodeAddress(address)));
    }
    await context.close();
  });

  test('leads only to addresses that answer 200', async ({ page, request, sites }) => {
    for (const site of [sites.shipped, sites.names, sites.subfolder, sites.empty]) {
      const links = new Map<string, string>();
      for (const address of listPages(site)) {
        await page.goto(site.url + encodeAddress(address));
        for (const url of await page.evaluate(listUrls)) links.set(url, address);
      }
      expect(links.size).toBeGreaterThan(3);
      const broken: string[] = [];
      for (const [url, address] of links) {
        if (!url.startsWith(new URL(site.url).origin)) continue;
        expect(url, `a link of ${address} leaves the site`).toContain(site.url);
        const { status } = await request.get(url, { maxRedirects: 0 }).then((answer) => ({ status: answer.status() }));
        if (status !== 200) broken.push(`${address} → ${url}: ${status}`);
      }
      expect(broken).toEqual([]);
    }
  });

  test('has in itself every place that its own links name', async ({ page, sites }) => {
    for (const site of [sites.shipped, sites.names]) {
      for (const address of listPages(site)) {
        await page.goto(site.url + encodeAddress(address));
        const missing = await page
          .locator('a[href^="#"]')
          .evaluateAll((links) =>
            links
              .map((link) => decodeURIComponent((link as HTMLAnchorElement).hash.slice(1)))
              .filter((id) => !document.getElementById(id)),
          );
        expect(missing, address).toEqual([]);
      }
    }
  });

  test('never scrolls sideways on a narrow phone', async ({ page, sites }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const wide: string[] = [];
    for (const site of [sites.shipped, sites.names, sites.empty]) {
      for (const address of [...listPages(site), '/nowhere/']) {
        await page.goto(site.url + encodeAddress(address));
        const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (excess > 0) wide.push(`${address}: ${excess} px`);
      }
    }
    expect(wide).toEqual([]);
  });
});

test('a release folder holds no script, flight data or manifest of the framework', ({ sites }) => {
  for (const { dir } of [sites.shipped, sites.names, sites.subfolder, sites.empty]) {
    const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' });
    expect(paths.filter((path) => path.endsWith('.txt'))).toEqual(['llms.txt', 'robots.txt']);
    expect(paths.filter((path) => path.startsWith('_next/') && /\.(?:m?js|map|json)$/.test(path))).toEqual([]);
  }
});

test('a release holds only the files that its notes use, and no draft', ({ sites }) => {
  const { dir } = sites.names;
  expect(existsSync(join(dir, 'figures', '图 一.svg'))).toBe(true);
  for (const name of [
    'references.bib',
    'site.yaml',
    'posts/cafe.md',
    'styles/reading-group.csl',
    'tags/unfinished business',
  ]) {
    expect(existsSync(join(dir, name)), name).toBe(false);
  }
  const texts = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(?:html|xml|json|txt|bib|md)$/.test(path),
  );
  for (const path of texts) {
    expect(readFileSync(join(dir, path), 'utf8'), path).not.toMatch(/must not be found|Not for readers yet/);
  }
});

/** The addresses of a page's links, images, scripts, style sheets and feeds, without their fragments. Runs in the page. */
function listUrls(): string[] {
  const named = [...document.querySelectorAll('[href], [src]')].filter(
    (element) => !element.matches('[rel=canonical], [rel=preconnect], [hreflang][rel=alternate]:not(a)'),
  );
  const urls = named.map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '');
  const whole = urls.filter((url) => !url.startsWith('#')).map((url) => new URL(url, document.baseURI));
  return whole.filter(({ protocol }) => /^https?:$/.test(protocol)).map(({ href }) => href.replace(/#.*$/, ''));
}

/** A page's address in a URL; a tag may hold `#` or `?`. */
function encodeAddress(address: string): string {
  return encodeURI(address).replace(/[?#]/g, encodeURIComponent);
}
