import { describe, expect, test } from 'vitest';
import { recordToEntry } from '../../../lib/bibliography/add/recordToEntry';
import { parseBib } from '../../../lib/bibliography/parseBib';
import { importFiles } from './importFiles';

const emu =
  'Dai X, Hou J, Ma C Y, et al. Emu: Enhancing image generation models using photogenic needles in a haystack[J]. arXiv preprint arXiv:2309.15807, 2023.';
const ldm =
  'Rombach R, Blattmann A, Lorenz D, et al. High-resolution image synthesis with latent diffusion models[C]//CVPR. 2022: 10684-10695.';
const ddpm = '[Denoising Diffusion Probabilistic Models](https://arxiv.org/abs/2006.11239)';

const head = '---\ntitle: Notes\ndate: 2024-02-03\n---\n\n';

/** Imports one note, and gives its body, its front matter, what is told and the keys that are added. */
async function convert(body: string, more: Record<string, string> = {}, matter = head) {
  const { bodyOf, told, notes, imported } = await importFiles({ 'a.md': matter + body, ...more }, 'markdown');
  const text = notes.get('a.md')?.converted.text ?? '';
  return {
    body: bodyOf('a.md'),
    nocite: /^nocite:\n((?: {2}- .*\n)+)/m.exec(text)?.[1]?.match(/[^\s-].*/g) ?? [],
    kinds: told('a.md').map(({ kind }) => kind),
    added: notes.get('a.md')?.converted.added ?? [],
    references: imported.references,
    file: imported.bibliography,
  };
}

describe('importSite(site, options): references that the text lists itself', () => {
  test.each([
    ['paragraphs', `[1] ${emu}\n\n[2] ${ldm}`],
    ['lines of one paragraph', `[1] ${emu}\n[2] ${ldm}`],
    ['a list with numbers in brackets', `- [1] ${emu}\n- [2] ${ldm}`],
    ['a list with its own numbers', `1. ${emu}\n2. ${ldm}`],
    ['escaped brackets', `\\[1\\] ${emu}\n\n\\[2\\] ${ldm}`],
    ['anchors', `<a name="r1"></a>[1] ${emu}\n\n<a id="r2"></a>[2] ${ldm}`],
    ['a quotation', `> [1] ${emu}\n>\n> [2] ${ldm}`],
    ['lines that go on', `[1] ${emu.replace(' models', '\nmodels')}\n\n[2] ${ldm}`],
  ])('makes citations of numbers whose references stand in %s', async (_, list) => {
    const { body, added, references, kinds } = await convert(`Emu [1] builds on it [2].\n\n## References\n\n${list}\n`);
    expect(body).toBe('Emu [@dai2023emu] builds on it [@rombach2022high].');
    expect(added).toEqual(['dai2023emu', 'rombach2022high']);
    expect(references.get('dai2023emu')).toMatchObject({ arxiv: '2309.15807', others: ['author'] });
    expect(kinds).toContain('references-cited');
  });

  test.each([
    ['[1, 2]', '[@dai2023emu; @rombach2022high]'],
    ['[1,3]', '[@dai2023emu; @ho2020denoising]'],
    ['[1-3]', '[@dai2023emu; @rombach2022high; @ho2020denoising]'],
    ['[1]–[3]', '[@dai2023emu; @rombach2022high; @ho2020denoising]'],
    ['[1][2]', '[@dai2023emu; @rombach2022high]'],
    ['[1], [2]', '[@dai2023emu; @rombach2022high]'],
    ['[1] and [2]', '[@dai2023emu] and [@rombach2022high]'],
    ['［1］', '[@dai2023emu]'],
    ['【1，2】', '[@dai2023emu; @rombach2022high]'],
    ['[2, p. 3]', '[@rombach2022high, p. 3]'],
    ['[2, Sec. 3.1]', '[@rombach2022high, Sec. 3.1]'],
    ['<sup>[1]</sup>', '[@dai2023emu]'],
    ['<sup>[1,2]</sup>', '[@dai2023emu; @rombach2022high]'],
    ['$^{[1]}$', '[@dai2023emu]'],
    ['$^{[1, 2]}$', '[@dai2023emu; @rombach2022high]'],
    ['[[1]](#r1)', '[@dai2023emu]'],
    ['[\\[1\\]](#r1)', '[@dai2023emu]'],
    ['[[1](#r1), [2](#r2)]', '[@dai2023emu; @rombach2022high]'],
    ['<a href="#r1">[1]</a>', '[@dai2023emu]'],
    ['<sup><a href="#r1">1</a></sup>', '[@dai2023emu]'],
    ['**[1]**', '**[@dai2023emu]**'],
    ['扩散模型(DM)[1]', '扩散模型(DM) [@dai2023emu]'],
    ['Diffusion (DM)[1]', 'Diffusion (DM) [@dai2023emu]'],
  ])('reads %s', async (mention, citation) => {
    const list = `[1] ${emu}\n\n[2] ${ldm}\n\n[3] Ho, J., Jain, A., Abbeel, P.: Denoising diffusion probabilistic models. In: NeurIPS (2020)`;
    const { body, added } = await convert(`See ${mention} here. All: [1-3].\n\n# Reference\n\n${list}\n`);
    expect(body?.replace(/ All: .*/s, '')).toBe(`See ${citation} here.`);
    expect(added).toHaveLength(3);
  });

  test.each([
    'x[1]',
    'my_list[1]',
    'f(x)[1]',
    '`[1]`',
    '[4]',
    '[1, 4]',
    '[word](#r1)',
    '$a_{[1]}$',
    'the interval [1, 2]',
    '区间[1, 2]',
    'x ∈ [1, 2]',
  ])('leaves %s as it is', async (text) => {
    const { body } = await convert(`It is ${text} here, as in [2].\n\n## References\n\n[1] ${emu}\n\n[2] ${ldm}\n`);
    expect(body).toContain('as in [@rombach2022high].');
    expect(body).not.toContain('dai2023emu');
  });

  test('reads numbers in headings, tables, lists and captions', async () => {
    const text = `### Of Emu [1]\n\n- It is [2]\n\n| a |\n| - |\n| b [1] |\n\n![It](a.png "From [2]")\n\n## 参考文献\n\n[1] ${emu}\n\n[2] ${ldm}\n`;
    const { body } = await convert(text, { 'a.png': 'x' });
    expect(body?.match(/@[a-z0-9]+/g)).toEqual(['@dai2023emu', '@rombach2022high', '@dai2023emu', '@rombach2022high']);
  });

  test('puts what the text does not call under nocite, and gives each paper one key', async () => {
    const { body, nocite, added } = await convert(`Emu [1].\n\n## References\n\n1. ${emu}\n2. ${ldm}\n3. ${ddpm}\n`);
    expect([body, nocite]).toEqual(['Emu [@dai2023emu].', ['rombach2022high', 'denoising2020']]);
    expect(added).toEqual(['dai2023emu', 'rombach2022high', 'denoising2020']);
  });

  test('puts the bibliography where the list was when more stands behind it, and turns links to its heading', async () => {
    const { body } = await convert(
      `Emu [1], see [below](#references).\n\n## References\n\n[1] ${emu}\n\n## Thanks\n\nTo all.\n`,
    );
    expect(body).toBe('Emu [@dai2023emu], see [below](#bibliography).\n\n:::bibliography\n:::\n\n## Thanks\n\nTo all.');
  });

  test.each([
    ['nothing in the text calls it', `No number.\n\n## References\n\n[1] ${emu}\n`],
    ['two lists have the same numbers', `See [1].\n\n[1] ${emu}\n\n[2] ${ldm}\n\n## More\n\nSee [2].\n\n[1] ${ddpm}\n`],
    [
      'it is a list of something else',
      'See [1].\n\n## References\n\n1. Do this first.\n2. Then do that.\n3. Rest a while.\n',
    ],
    ['it leads into the same site', 'See [1].\n\n## References\n\n[1] [The other](./b.md)\n'],
  ])('leaves a list where %s', async (_, text) => {
    const { body, added } = await convert(text, { 'b.md': `${head}Other.\n` });
    expect(added).toEqual([]);
    expect(body).not.toContain('@');
    expect(body).toContain(text.split('\n\n').at(-1)?.trim().slice(0, 20));
  });

  test('tells a reference whose parts cannot be told apart, and keeps it whole', async () => {
    const { references, added, kinds } = await convert(
      `See [1-3].\n\n## References\n\n[1] ${emu}\n\n[2] 《动手学深度学习》第 3 章 优化\n\n[3] ${ldm}\n`,
    );
    expect(references.get(added[1] ?? '')?.title).toBe('《动手学深度学习》第 3 章 优化');
    expect(kinds).toContain('reference-whole');
  });

  test('makes citations of footnotes that are references, and leaves the others', async () => {
    const { body, added, kinds } = await convert(
      `Emu[^1] is new.[^2] Also[^e].\n\n## References\n\n[^1]: ${emu}\n[^2]: As of 2023, see the page of Meta.\n[^e]: See Rombach et al. (2022) for more, who train it in another way.\n`,
    );
    expect(body).toBe(
      'Emu [@dai2023emu] is new.[^2] Also[^e].\n\n[^2]: As of 2023, see the page of Meta.\n\n[^e]: See Rombach et al. (2022) for more, who train it in another way.',
    );
    expect([added, kinds.includes('footnotes-cited')]).toEqual([['dai2023emu'], true]);
  });

  test('makes citations of numbers that definitions name', async () => {
    const { body, added } = await convert(
      'Emu [1], the [page][2] and [3].\n\n## References\n\n[1]: https://arxiv.org/abs/2309.15807 "Emu: Photogenic Needles"\n[2]: https://a.org/ "A page"\n[3]: https://b.org/\n',
    );
    expect(body).toContain('Emu [@emu2023], the [page][2] and [3].');
    expect(body).not.toContain('References');
    expect(added).toEqual(['emu2023']);
  });

  test('cites what a bibliography has by its key there, whatever the list says of it', async () => {
    const bib = `@misc{emu, title = {Emu}, author = {Dai, Xiaoliang}, year = 2023, eprint = {2309.15807}, archiveprefix = {arXiv}}\n`;
    const matter = head.replace('---\n\n', 'bibliography: refs.bib\n---\n\n');
    const { body, added } = await convert(
      `Emu [1], [2].\n\n## References\n\n[1] ${emu}\n\n[2] ${ldm}\n`,
      { 'refs.bib': bib },
      matter,
    );
    expect([body, added]).toEqual(['Emu [@emu; @rombach2022high].', ['rombach2022high']]);
  });

  test('gives a paper of two notes one entry that has what each of them says', async () => {
    const other =
      'Dai, X., Hou, J., Ma, C.-Y., Tsai, S. (2023). Emu: Enhancing image generation models using photogenic needles in a haystack. Meta.';
    const { references, added } = await convert(`Emu [1].\n\n## References\n\n[1] ${emu}\n`, {
      'b.md': `${head}Emu [1].\n\n## References\n\n[1] ${other}\n`,
    });
    expect(added).toEqual(['dai2023emu']);
    expect(references.get('dai2023emu')?.author?.map(({ family }) => family)).toEqual(['Dai', 'Hou', 'Ma', 'Tsai']);
    expect(references.get('dai2023emu')?.arxiv).toBe('2309.15807');
  });

  test('writes a formula in a title as text, and tells it', async () => {
    const { references, added, kinds } = await convert(
      'See [1].\n\n## References\n\n[1] Nesterov, Y. (1983). A method with convergence rate $O(1/k^2)$. *Doklady*, 27, 372–376.\n',
    );
    expect(references.get(added[0] ?? '')?.title).toBe('A method with convergence rate O(1/k²)');
    expect(kinds).toContain('title-formula');
  });

  test('takes the title of a paper from the note that has it', async () => {
    const { references, added } = await convert('See [1].\n\n## References\n\n[1] https://arxiv.org/abs/2006.11239\n', {
      'b.md': `${head}DDPM [1].\n\n## References\n\n[1] ${ddpm}\n`,
    });
    expect(added).toEqual(['arxiv2006.11239']);
    expect(references.get('arxiv2006.11239')?.title).toBe('Denoising Diffusion Probabilistic Models');
  });

  test('never takes the name of a .bib file of the old site', async () => {
    const text = `Emu [1].\n\n## References\n\n[1] ${emu}\n`;
    expect((await convert(text)).file).toBe('references.bib');
    expect((await convert(text, { 'references.bib': '' })).file).toBe('imported.bib');
  });

  test('adds entries that are read back as they were', async () => {
    const { references, added } = await convert(
      `See [1-3].\n\n## References\n\n[1] ${emu}\n\n[2] ${ldm}\n\n[3] ${ddpm}\n`,
    );
    for (const key of added) {
      const reference = references.get(key);
      if (!reference) throw new Error(`No reference ${key}`);
      const { source: _, id, ...paper } = reference;
      const { references: back, faults } = parseBib(recordToEntry(id, paper));
      expect(faults).toEqual([]);
      expect(back[0]).toMatchObject({
        id,
        title: paper.title,
        ...(paper.author && { author: paper.author }),
        issued: paper.issued,
      });
    }
  });
});
