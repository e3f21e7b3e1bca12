import { describe, expect, test } from 'vitest';
import { importAnchors } from './importAnchors';

const head = '---\ntitle: A\n---\n\n';

describe('importSite(site, options): labels of what links lead to', () => {
  test('labels the figures, tables, code and formulas that links lead to, and no others', async () => {
    const { bodyOf, told, faults } = await importAnchors({
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

  test('takes the names that kramdown, Pandoc and elements around them give', async () => {
    const { bodyOf, faults } = await importAnchors({
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

  test('gives labels that nothing else has', async () => {
    const { bodyOf, faults } = await importAnchors({
      'a.md': `${head}[a](#loss) and \\eqref{eq:loss}, [b](#fig_loss), [c](#fig-loss).\n\n<div id="loss">\n\n$$ x $$\n\n</div>\n\n$$ y \\label{eq:loss} $$\n\n<img id="fig_loss" src="a.png" alt="A curve">\n\nText.\n\n<img id="fig-loss" src="a.png" alt="A curve">\n`,
    });
    expect(bodyOf('a.md')).toBe(
      '[a](#eq-loss-2) and \\eqref{eq:loss}, [b](#fig-loss-2), [c](#fig-loss).\n\n$$\nx\n$$ {#eq-loss-2}\n\n$$\ny \\label{eq:loss}\n$$\n\n![A curve](a.png){#fig-loss-2}\n\nText.\n\n![A curve](a.png){#fig-loss}',
    );
    expect(faults('a.md')).toEqual([]);
  });

  test('takes the names that figures of Liquid have', async () => {
    const { bodyOf, faults } = await importAnchors({
      'a.md': `${head}[a](#curve), [b](#fig-b).\n\n{% include figure.liquid path="a.png" alt="A curve" id="curve" caption="Of <em>it</em>." %}\n\n{% include figure.html path="b.png" alt="A town" id="fig-b" %}\n\n{% include figure.html path="c.png" alt="A tree" id="c" %}\n`,
    });
    expect(bodyOf('a.md')).toBe(
      '[a](#fig-curve), [b](#fig-b).\n\n:::figure{#fig-curve}\n![A curve](a.png)\n\nOf *it*.\n:::\n\n![A town](b.png){#fig-b}\n\n![A tree](c.png)',
    );
    expect(faults('a.md')).toEqual([]);
  });

  test('takes the names that figures of Hugo have', async () => {
    const { bodyOf } = await importAnchors(
      { 'content/a.md': `${head}[a](#curve).\n\n{{< figure src="a.png" alt="A curve" id="curve" >}}\n` },
      'hugo',
    );
    expect(bodyOf('content/a.md')).toBe('[a](#fig-curve).\n\n![A curve](a.png){#fig-curve}');
  });
});
