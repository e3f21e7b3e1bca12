import { describe, expect, test } from 'vitest';
import { importFolder } from './importFiles';

async function importHexo(folder = '') {
  const { site, imported } = await importFolder(`tests/fixtures/import-sites/hexo${folder}`);
  const { notes, files } = imported;
  return { site, files: files.map(([place]) => place), notes: new Map(notes.map((note) => [note.planned.file, note])) };
}

describe('importSite(site, options) of a site of Hexo', () => {
  test('takes posts, drafts and pages, and neither scaffolds nor themes', async () => {
    const { site, notes } = await importHexo();
    expect(site.because).toBe('_config.yml and source/_posts are there');
    expect([...notes].map(([file, { planned }]) => [file, planned.permalink])).toEqual([
      ['drafts/todo.md', '/2024/04/01/todo/'],
      ['posts/flow-matching.md', '/2024/03/05/flow-matching/'],
      ['posts/ml/optimal-transport.md', '/2024/02/01/ml/optimal-transport/'],
      ['about/index.md', '/about/'],
    ]);
    expect(site.settings).toMatchObject({ title: '读论文', lang: 'zh-CN', origin: 'https://lin.example.org' });
  });

  test.each(['/source', '/source/_posts', '/source/_posts/flow-matching.md'])(
    'finds the settings from %s',
    async (folder) => {
      const { site, notes } = await importHexo(folder);
      expect(site.kind).toBe('hexo');
      expect(notes.get('posts/flow-matching.md')?.planned.permalink).toBe('/2024/03/05/flow-matching/');
    },
  );

  test('writes what its tags mean, and takes the files of a post along', async () => {
    const { notes, files } = await importHexo();
    expect(files).toEqual(['images/field.png', 'posts/flow-matching/curve.png', 'posts/flow-matching/path.png']);
    expect(notes.get('posts/flow-matching.md')?.converted.text).toMatchInlineSnapshot(`
      "---
      title: Flow Matching 笔记
      date: 2024-03-05
      permalink: /2024/03/05/flow-matching/
      lang: zh-CN
      tags:
        - flow
        - diffusion
        - 生成模型
        - 流
      ---

      直接回归速度场 $v_\\theta(x_t, t)$，见 [最优传输](/2024/02/01/ml/optimal-transport/) 和 [最优传输](/2024/02/01/ml/optimal-transport/)。

      ![直线路径](./flow-matching/path.png)

      ![另一张](./flow-matching/curve.png)，![第三张](/images/field.png)

      > [!NOTE]
      > 损失是
      >
      > $$
      > \\mathbb{E}\\|v_\\theta - u_t\\|^2
      > $$

      <details>
      <summary>推导</summary>

      由 $u_t = x_1 - x_0$ 得。

      </details>

      \`\`\`python
      loss = (v - u).pow(2).mean()
      \`\`\`

      > Regress the field.
      >
      > — Lipman, 2022
      "
    `);
    expect(notes.get('posts/ml/optimal-transport.md')?.converted.text).toContain('[上一篇](/2024/03/05/flow-matching/');
  });
});
