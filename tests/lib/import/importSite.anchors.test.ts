import { describe, expect, test } from 'vitest';
import type { ForeignKind } from '../../../lib/import/Conversion';
import { importFolder, makeSite } from './importFiles';

/** What becomes of the files of a site: the bodies of the notes, what is told of anchors, and the faults. */
async function importFiles(files: Record<string, string>, from: ForeignKind = 'jekyll') {
  const { imported } = await importFolder(
    makeSite({ '_config.yml': 'url: https://old.example.org\n', ...files }),
    from,
  );
  expect(imported.failed).toEqual([]);
  const noteOf = (file: string) => imported.notes.find(({ planned }) => planned.note.path === file);
  return {
    bodyOf: (file: string) =>
      noteOf(file)
        ?.converted.text.replace(/^---\n[\s\S]*?\n---\n\n?/, '')
        .trim(),
    told: (file: string) =>
      (noteOf(file)?.converted.decisions ?? [])
        .filter(({ kind }) => /anchor|label|number/.test(kind))
        .map(({ line, kind, message }) => `${line} ${kind}: ${message}`),
    faults: (file: string) => noteOf(file)?.facts.faults.filter(({ rule }) => rule !== 'image-alt-describes'),
  };
}

const head = '---\ntitle: A\n---\n\n';

describe('importSite(site, options): anchors that the old text sets', () => {
  test('leads links to a heading by the id it had, whatever is in that', async () => {
    const { bodyOf, told, faults } = await importFiles({
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
    const { bodyOf, told, faults } = await importFiles({
      'a.md': `${head}See [it](#flow-models).\n\n### Flow models\n\n## <a name="flow-models"></a> Flow models of sound\n`,
    });
    expect(bodyOf('a.md')).toBe('See [it](#flow-models).\n\n### Flow models\n\n## Flow models of sound');
    expect(told('a.md')).toEqual([]);
    expect(faults('a.md')?.filter(({ rule }) => rule !== 'heading-level-follows')).toEqual([]);
  });

  test('labels the figures, tables, code and formulas that links lead to, and no others', async () => {
    const { bodyOf, told, faults } = await importFiles({
      'a.md': `${head}See <a href="#fig-a">1</a>, [2](#rome), [t](#results), [c](#loop), [Equation 3](#eq3), [Eq. (3)](#eq3), [k](#fig:k), [m](#two).

<figure id="fig-a"><img src="a.png" alt="A curve"><figcaption>Of <b>all</b> $x$.</figcaption></figure>

<figure id="fig-unused"><img src="a.png" alt="A curve"><figcaption>Alone.</figcaption></figure>

<div id="rome">
  <div class="row"><img src="b.png" alt="A town"></div>
  <div class="caption">Figure 4. Rome.</div>
</div>

<table id="results"><tr><th>a</th></tr><tr><td>1</td></tr></table>

<pre id="loop"><code>for x in y</code></pre>

<a id="eq3"></a>
$$
x = y
$$

![A road](k.png)
{: #fig:k}

<div id="two"><figure><img src="c.png" alt="A tree"></figure><figure><img src="d.png" alt="A lake"></figure></div>
`,
    });
    expect(
      bodyOf('a.md'),
    ).toBe(`See [1](#fig-a), [2](#fig-rome), [t](#tbl-results), [c](#lst-loop), [Equation 3](#eq-3), [Eq. (3)](#eq-3), [k](#fig-k), [m](#fig-two).

:::figure{#fig-a}
![A curve](a.png)

Of **all** $x$.
:::

![A curve](a.png "Alone.")

![A town](b.png "Figure 4. Rome."){#fig-rome}

:::table{#tbl-results}
| a |
| - |
| 1 |
:::

:::listing{#lst-loop}
\`\`\`
for x in y
\`\`\`
:::

$$
x = y
$$ {#eq-3}

![A road](k.png){#fig-k}

![A tree](c.png){#fig-two}

![A lake](d.png)`);
    expect(told('a.md')).toEqual([
      '5 number-differs: Links call `#eq-3` by the number 3; here it has the number 1.',
      '12 figure-renumbered: The figure `fig-rome` has the number 2 here; its caption calls it 4.',
      '12 label-made: What had the anchor `#rome` has the label `fig-rome`. The same was done 6 times in all.',
    ]);
    expect(faults('a.md')).toEqual([]);
  });

  test('leads links to anything else to its heading, and tells', async () => {
    const { bodyOf, told } = await importFiles({
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
    const { bodyOf, told } = await importFiles({
      'a.md': `${head}如图 <a href="#one">1</a>、[2](#two)。\n\n<figure id="one"><img src="a.png" alt="曲线"><figcaption>图 1：曲线。</figcaption></figure>\n\n<figure id="two"><img src="b.png" alt="曲线"><figcaption>Figure 2. A <b>curve</b> and $x$.</figcaption></figure>\n`,
    });
    expect(bodyOf('a.md')).toBe(
      '如图 [1](#fig-one)、[2](#fig-two)。\n\n![曲线](a.png "曲线。"){#fig-one}\n\n:::figure{#fig-two}\n![曲线](b.png)\n\nA **curve** and $x$.\n:::',
    );
    expect(told('a.md').filter((text) => text.includes('renumbered'))).toEqual([]);
  });

  test('takes the names that kramdown, Pandoc and elements around them give', async () => {
    const { bodyOf, faults } = await importFiles({
      'a.md': `${head}[a](#plot), [b](#tab:scores), [c](#around), [d](#inline), [e](#list), [f](#deep), [g](#of-image).

## One

![A curve](a.png){#plot width=50%}

| a | b |
| - | - |
| 1 | 2 |
{: #tab:scores}

<div id="of-image"><img src="d.png" alt="A lake"></div>
<div class="caption">Of <em>it</em>.</div>

<div id="around">

| c | d |
| - | - |
| 3 | 4 |

</div>

Words <img id="inline" src="a.png" alt="A curve"> in a line.

<ul id="list"><li>One</li><li>Two</li><li><img src="b.png" alt="A town"></li></ul>

- Item

  <figure id="deep"><img src="c.png" alt="A tree"></figure>
`,
    });
    expect(
      bodyOf('a.md'),
    ).toBe(`[a](#fig-plot), [b](#tbl-scores), [c](#tbl-around), [d](#one), [e](#one), [f](#fig-deep), [g](#fig-of-image).

## One

![A curve](a.png){#fig-plot}

:::table{#tbl-scores}
| a | b |
| - | - |
| 1 | 2 |
:::

:::figure{#fig-of-image}
![A lake](d.png)

Of *it*.
:::

:::table{#tbl-around}
| c | d |
| - | - |
| 3 | 4 |
:::

Words ![A curve](a.png) in a line.

- One
- Two
- ![A town](b.png)

* Item

  ![A tree](c.png){#fig-deep}`);
    expect(faults('a.md')).toEqual([]);
  });

  test('changes nothing where nothing links to an anchor, nor when its result is imported again', async () => {
    const figure = '<figure id="fig-a"><img src="a.png" alt="A curve"><figcaption>All.</figcaption></figure>\n';
    const plain = await importFiles({ 'a.md': `${head}${figure}` });
    expect(plain.bodyOf('a.md')).toBe('![A curve](a.png "All.")');
    const { bodyOf } = await importFiles({
      'a.md': `${head}[x](#eq1), [y](#fig-a)\n\n<a id="eq1"></a>\n\n$$ x $$\n\n${figure}`,
    });
    const result = bodyOf('a.md');
    expect(result).toBe('[x](#eq-1), [y](#fig-a)\n\n$$\nx\n$$ {#eq-1}\n\n![A curve](a.png "All."){#fig-a}');
    const again = await importFiles({ 'a.md': `${head}${result}\n` }, 'markdown');
    expect(again.bodyOf('a.md')).toBe(result);
  });

  test('gives labels that nothing else has', async () => {
    const { bodyOf, faults } = await importFiles({
      'a.md': `${head}[a](#loss) and \\eqref{eq:loss}, [b](#fig_loss), [c](#fig-loss).\n\n<div id="loss">\n\n$$ x $$\n\n</div>\n\n$$ y \\label{eq:loss} $$\n\n<img id="fig_loss" src="a.png" alt="A curve">\n\nText.\n\n<img id="fig-loss" src="a.png" alt="A curve">\n`,
    });
    expect(bodyOf('a.md')).toBe(
      '[a](#eq-loss-2) and \\eqref{eq:loss}, [b](#fig-loss-2), [c](#fig-loss).\n\n$$\nx\n$$ {#eq-loss-2}\n\n$$\ny \\label{eq:loss}\n$$\n\n![A curve](a.png){#fig-loss-2}\n\nText.\n\n![A curve](a.png){#fig-loss}',
    );
    expect(faults('a.md')).toEqual([]);
  });

  test('takes the names that figures of Liquid have', async () => {
    const { bodyOf, faults } = await importFiles({
      'a.md': `${head}[a](#curve), [b](#fig-b).\n\n{% include figure.liquid path="a.png" alt="A curve" id="curve" caption="Of <em>it</em>." %}\n\n{% include figure.html path="b.png" alt="A town" id="fig-b" %}\n\n{% include figure.html path="c.png" alt="A tree" id="c" %}\n`,
    });
    expect(bodyOf('a.md')).toBe(
      '[a](#fig-curve), [b](#fig-b).\n\n:::figure{#fig-curve}\n![A curve](a.png)\n\nOf *it*.\n:::\n\n![A town](b.png){#fig-b}\n\n![A tree](c.png)',
    );
    expect(faults('a.md')).toEqual([]);
  });

  test('takes the names that figures of Hugo have', async () => {
    const { bodyOf } = await importFiles(
      { 'content/a.md': `${head}[a](#curve).\n\n{{< figure src="a.png" alt="A curve" id="curve" >}}\n` },
      'hugo',
    );
    expect(bodyOf('content/a.md')).toBe('[a](#fig-curve).\n\n![A curve](a.png){#fig-curve}');
  });

  test('leads links to the heading that became the title to the top of the note', async () => {
    const { bodyOf, told, faults } = await importFiles({
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
