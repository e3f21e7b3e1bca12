import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseBib } from '../../../lib/bibliography/parseBib';
import { engineRoot } from '../setup/engine';
import { expect, test } from '../setup/test';

const emu = '/posts/2023/11/blog-paper-emu-series/';
const diffusion = '/posts/2023/11/blog-diffusion-model/';
const cafe = '/posts/2024/café résumé/';

test.describe('a note’s page', () => {
  test('names in its head what it is, and each of its references in one tag', async ({ page, sites }) => {
    await page.goto(sites.shipped.url + emu);
    const tags = await page
      .locator('head meta[name^="citation_"]')
      .evaluateAll((all) => all.map((tag) => [tag.getAttribute('name') ?? '', tag.getAttribute('content') ?? '']));
    const get = (name: string) => tags.filter(([found]) => found === name).map(([, content]) => content);
    expect(get('citation_title')).toEqual(['Emu 系列（Emu、Emu Edit、Emu Video）']);
    expect(get('citation_author')).toEqual(['Paper Notes Editors']);
    expect(get('citation_publication_date')).toEqual(['2023/11/21']);
    expect(get('citation_language')).toEqual(['zh']);
    const entries = await page.locator('[role=doc-bibliography] li').count();
    expect(entries).toBeGreaterThan(10);
    expect(get('citation_reference')).toHaveLength(entries);
    for (const reference of get('citation_reference')) {
      expect(reference).toMatch(/^citation_title=[^;]+;citation_author=[^;]+;.*citation_publication_date=\d{4}(?:;|$)/);
    }
  });

  test('describes itself in JSON-LD: a review of its papers, and the note that translates it', async ({
    page,
    sites,
  }) => {
    await page.goto(sites.shipped.url + emu);
    const json = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(json ?? '')).toMatchObject({
      '@type': 'Review',
      inLanguage: 'zh',
      datePublished: '2023-11-21',
      itemReviewed: [{ sameAs: ['https://arxiv.org/abs/2309.15807'] }, {}, {}],
      reviewRating: { ratingValue: 4 },
      workTranslation: [{ '@id': `${emu.slice(0, -1)}-en/` }],
    });
  });

  test('says how to cite it, and copies that', async ({ page, context, sites }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(sites.names.url + cafe);
    await page.getByText('Cite this note').click();
    const box = page.locator('details', { hasText: 'Cite this note' });
    await expect(box.locator('[data-code]', { hasText: 'APA' })).toContainText(/^.*Xia, L\., & 王伟\. \(20\d\d, /s);
    await box.locator('[data-code]', { hasText: 'BibTeX' }).getByRole('button').click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const { references, faults } = parseBib(copied);
    expect(faults).toEqual([]);
    expect(references).toMatchObject([{ URL: `https://notes.example.org${encodeURI(cafe)}` }]);
  });

  test('names the files beside it, which answer with their types', async ({ page, request, sites }) => {
    for (const [site, address] of [
      [sites.shipped, diffusion],
      [sites.names, cafe],
      [sites.subfolder, cafe],
      [sites.shipped, '/about/'],
    ] as const) {
      await page.goto(site.url + address);
      const links = await page
        .locator('link[rel=alternate][href*="note."]')
        .evaluateAll((all) => all.map((link) => [(link as HTMLLinkElement).type, (link as HTMLLinkElement).href]));
      expect(links.map(([type]) => type)).toEqual(['application/json', 'text/markdown', 'application/x-bibtex']);
      for (const [type = '', href = ''] of links) {
        const answer = await request.get(href);
        expect(answer.status(), href).toBe(200);
        if (site !== sites.subfolder) expect(answer.headers()['content-type']).toContain(type);
      }
    }
  });
});

test.describe('the files beside a note', () => {
  test('are its facts in the form of the schema, its source byte for byte, and BibTeX', async ({ request, sites }) => {
    const { url } = sites.shipped;
    const schema = z.fromJSONSchema(JSON.parse(readFileSync(join(engineRoot, 'schemas', 'note.schema.json'), 'utf8')));
    const json = await (await request.get(`${url}${diffusion}note.json`)).json();
    expect(schema.safeParse(json).error).toBeUndefined();
    expect(json).toMatchObject({ version: 1, permalink: diffusion, lang: 'zh' });
    expect(json.labels.length).toBeGreaterThan(0);

    const source = readFileSync(join(sites.engine, 'content/posts/diffusion-model/diffusion-model.mdx'));
    expect((await (await request.get(`${url}${diffusion}note.md`)).body()).equals(source)).toBe(true);

    const { references, faults } = parseBib(await (await request.get(`${url}${diffusion}note.bib`)).text());
    expect(faults).toEqual([]);
    const keys = new Set(references.map(({ id }) => id));
    const wanted = [
      ...json.papers,
      ...json.citations.flatMap(({ items }: { items: { key: string }[] }) => items.map(({ key }) => key)),
    ];
    expect([...keys].sort()).toEqual([...new Set(wanted)].sort());
  });

  test('are sent as they are, have ETags, and are not there for drafts', async ({ request, sites }) => {
    const answer = await request.get(`${sites.shipped.url}${emu}note.json`);
    expect(answer.headers()).toMatchObject({ etag: expect.stringMatching(/^"/) });
    expect(answer.headers()).not.toHaveProperty('content-encoding');
    for (const name of ['note.json', 'note.md', 'note.bib']) {
      expect((await request.get(`${sites.names.url}/posts/2024/04/draft/${name}`)).status()).toBe(404);
    }
  });
});

test('/llms.txt leads to every note’s source by its full address', async ({ request, sites }) => {
  const answer = await request.get(`${sites.names.url}/llms.txt`);
  expect(answer.headers()['content-type']).toBe('text/plain; charset=utf-8');
  const text = await answer.text();
  expect(text).toMatch(/^# Reading Group\n\n> What we read, and what we made of it\.\n\n## Notes\n\n- \[/);
  const urls = [...text.matchAll(/\]\(([^)]+note\.md)\)/g)].map(([, url = '']) => url);
  expect(urls).toContain(`https://notes.example.org${encodeURI(cafe)}note.md`);
  for (const url of urls)
    expect((await request.get(url.replace('https://notes.example.org', sites.names.url))).status()).toBe(200);
});
