import { describe, expect, test } from 'vitest';
import { importAnchors } from './importAnchors';

const head = '---\ntitle: A\n---\n\n';

describe('importSite(site, options): anchors that the old text sets', () => {
  test('leads links to a heading by the id it had, whatever is in that', async () => {
    const { bodyOf, told, faults } = await importAnchors({
      'a.md': `${head}<p>See <a href="#RLHF pipeline">here</a>, <a href="#x">x</a>.</p>\n\n[There](#RLHF%20pipeline), [and](#RLHF pipeline).\n\n<h2 id="RLHF pipeline">How it goes</h2>\n\n<a name="x"></a>\n\n## Another part\n\n<h2 id="fig-h">Third</h2>\n\n## Fourth {#eq-f}\n`,
      'b.md': `${head}To [it](a.md#RLHF%20pipeline), [third](https://old.example.org/a.html#fig-h), [fourth](a.md#eq-f).\n`,
    });
    expect(bodyOf('a.md')).toBe(
      'See [here](#how-it-goes), [x](#x).\n\n[There](#how-it-goes), [and](#how-it-goes).\n\n## How it goes\n\n## Another part {#x}\n\n## Third\n\n## Fourth {#section-eq-f}',
    );
    expect(bodyOf('b.md')).toBe('To [it](./a.md#how-it-goes), [third](/a/#third), [fourth](./a.md#section-eq-f).');
    expect([...told('a.md'), ...told('b.md'), ...(faults('a.md') ?? [])]).toEqual([]);
  });

  test('gives a heading no name that an earlier one has by its words', async () => {
    const { bodyOf, told, faults } = await importAnchors({
      'a.md': `${head}See [it](#flow-models).\n\n### Flow models\n\n## <a name="flow-models"></a> Flow models of sound\n`,
    });
    expect(bodyOf('a.md')).toBe('See [it](#flow-models).\n\n### Flow models\n\n## Flow models of sound');
    expect(told('a.md')).toEqual([]);
    expect(faults('a.md')?.filter(({ rule }) => rule !== 'heading-level-follows')).toEqual([]);
  });

  test('leads links to anything else to its heading, and tells', async () => {
    const { bodyOf, told } = await importAnchors({
      'a.md': `${head}[p](#p), [s](#s), [none](#none)\n\n## One\n\nText.\n\n<p id="p">Words.</p>\n\n## Two\n\nText.\n\nWords <span id="s"></span> in a line.\n`,
    });
    expect(bodyOf('a.md')).toBe(
      '[p](#one), [s](#two), [none](#none)\n\n## One\n\nText.\n\nWords.\n\n## Two\n\nText.\n\nWords in a line.',
    );
    expect(told('a.md')).toEqual([
      '5 anchor-dead: No heading of this note has the anchor `#none`.',
      '11 anchor-moved: What had the anchor `#p` has none here; links to it lead to the nearest heading. The same was done 2 times in all.',
    ]);
  });

  test('writes no number before a caption that stands there anyway', async () => {
    const { bodyOf, told } = await importAnchors({
      'a.md': `${head}如图 <a href="#one">1</a>、[2](#two)。\n\n<figure id="one"><img src="a.png" alt="曲线"><figcaption>图 1：曲线。</figcaption></figure>\n\n<figure id="two"><img src="b.png" alt="曲线"><figcaption>Figure 2. A <b>curve</b> and $x$.</figcaption></figure>\n`,
    });
    expect(bodyOf('a.md')).toBe(
      '如图 [1](#fig-one)、[2](#fig-two)。\n\n![曲线](a.png "曲线。"){#fig-one}\n\n:::figure{#fig-two}\n![曲线](b.png)\n\nA **curve** and $x$.\n:::',
    );
    expect(told('a.md').filter((text) => text.includes('renumbered'))).toEqual([]);
  });

  test('changes nothing where nothing links to an anchor, nor when its result is imported again', async () => {
    const figure = '<figure id="fig-a"><img src="a.png" alt="A curve"><figcaption>All.</figcaption></figure>\n';
    const plain = await importAnchors({ 'a.md': `${head}${figure}` });
    expect(plain.bodyOf('a.md')).toBe('![A curve](a.png "All.")');
    const { bodyOf } = await importAnchors({
      'a.md': `${head}[x](#eq1), [y](#fig-a)\n\n<a id="eq1"></a>\n\n$$ x $$\n\n${figure}`,
    });
    const result = bodyOf('a.md');
    expect(result).toBe('[x](#eq-1), [y](#fig-a)\n\n$$\nx\n$$ {#eq-1}\n\n![A curve](a.png "All."){#fig-a}');
    const again = await importAnchors({ 'a.md': `${head}${result}\n` }, 'markdown');
    expect(again.bodyOf('a.md')).toBe(result);
  });

  test('leads links to the heading that became the title to the top of the note', async () => {
    const { bodyOf, told, faults } = await importAnchors({
      'a.md': '---\nlayout: page\n---\n\n# First {#first}\n\n[Up](#first), [down](#part).\n\n## Part\n',
      'b.md': '---\nlayout: page\n---\n\n<h1 id="b c">Second</h1>\n\n[Up](#b%20c), [there](a.md#first).\n',
      'c.md': `${head}<a name="top"></a>\n\n# A\n\n[Up](#top), [there](https://old.example.org/b.html#b%20c).\n`,
      'e.md': '---\nlayout: page\n---\n\n# How it goes\n\n[Up](#how-it-goes)\n',
      'f.md': `${head}[There](e.md#how-it-goes)\n`,
      'd.md': `${head}# Other {#other}\n\n[Up](#other)\n`,
    });
    expect(bodyOf('a.md')).toBe('[Up](/a/), [down](#part).\n\n## Part');
    expect(bodyOf('b.md')).toBe('[Up](/b/), [there](./a.md).');
    expect(bodyOf('c.md')).toBe('[Up](/c/), [there](/b/).');
    expect([bodyOf('e.md'), bodyOf('f.md')]).toEqual(['[Up](/e/)', '[There](./e.md)']);
    expect(bodyOf('d.md')).toBe('# Other {#other}\n\n[Up](#other)');
    expect(told('a.md')).toEqual([
      '5 anchor-moved: What had the anchor `#first` is the title; links to it lead to the top of the note.',
    ]);
    expect([...told('d.md'), ...['a.md', 'b.md', 'c.md', 'd.md'].flatMap((file) => faults(file) ?? [])]).toEqual([]);
  });
});
