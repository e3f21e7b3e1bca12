import { expect, test } from './devTest';

const short = '/posts/2024/05/short/';

test('the files beside a note answer in dev as they stand on disk', async ({ request, dev }) => {
  test.slow();
  const get = (path: string) => request.get(dev.url + path);
  const json = await get(`${short}note.json`);
  expect(json.headers()['content-type']).toBe('application/json');
  expect(await json.json()).toMatchObject({ version: 1, permalink: short });
  expect(await (await get(`${short}note.md`)).text()).toBe(dev.read('posts/short.md'));
  expect((await get(`${short}note.bib`)).headers()['content-type']).toBe('application/x-bibtex; charset=utf-8');
  expect(await (await get('/llms.txt')).text()).toContain(`(${short}note.md)`);

  dev.edit('posts/short.md', 'title: ', 'title: Now ');
  await expect(async () => expect((await (await get(`${short}note.json`)).json()).title).toMatch(/^Now /)).toPass();
  expect((await get('/posts/nowhere/note.json')).status()).toBe(404);
});
