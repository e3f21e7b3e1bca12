import { findViolations } from '../setup/axe';
import { expect, test } from '../setup/test';

/** One page of every kind, and the shipped notes in both languages. */
const kinds = {
  home: ['shipped', '/'],
  'a note in Chinese': ['shipped', '/posts/2023/11/blog-paper-emu-series/'],
  'a note in English': ['shipped', '/posts/2023/11/blog-score-based-generative-model/'],
  'a note with every component': ['names', '/posts/2024/01/components/'],
  'a note with footnotes': ['names', '/posts/2023/06/margins/'],
  'a page': ['shipped', '/about/'],
  'all tags': ['shipped', '/tags/'],
  'the papers compared': ['names', '/papers/compare/'],
  'one tag': ['shipped', '/tags/论文阅读/'],
  'all papers': ['shipped', '/papers/'],
  'one paper': ['shipped', '/papers/ho2020denoising/'],
  'the page that is not there': ['shipped', '/nowhere/'],
  'the home page of an empty site': ['empty', '/'],
} as const;

for (const [kind, [site, address]] of Object.entries(kinds)) {
  test(`axe finds nothing on ${kind}, light and dark, narrow and wide`, async ({ page, sites }) => {
    test.slow();
    const found: string[] = [];
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.goto(sites[site].url + encodeURI(address));
        await expect(page.locator('html')).toHaveAttribute('data-enhanced');
        const places = await findViolations(page);
        found.push(...places.map((place) => `${width} px, ${colorScheme}: ${place}`));
      }
    }
    expect(found).toEqual([]);
  });
}
