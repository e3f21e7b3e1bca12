import { describe, expect, test } from 'vitest';
import { importFiles as importAll } from './importFiles';

const head = '---\ntitle: A\n---\n\n';

async function importFiles(files: Record<string, string>) {
  const { notes, bodyOf, told } = await importAll(files, 'markdown');
  return {
    bodyOf,
    told: (file: string) =>
      told(file)
        .filter(({ kind }) => /dead|anchor|label/.test(kind))
        .map(({ line, kind }) => `${line} ${kind}`),
    faults: [...notes.values()].flatMap(({ facts }) => facts.faults.map(({ rule, message }) => `${rule}: ${message}`)),
  };
}

describe("importSite(site, options): references by MyST's names", () => {
  test('are ours to what has a label, and links where they have words', async () => {
    const { bodyOf, faults } = await importFiles({
      'a.md': `${head}See {ref}\`the_method\`, {ref}\`how <the_method>\`, {numref}\`curve\`, {numref}\`Figure %s <curve>\`, {numref}\`as %s shows <curve>\`, {prf:ref}\`jensen\`, {eq}\`loss\`, {ref}\`scores\`, {ref}\`loop\`, {ref}\`ex_1\` and {ref}\`town\`.

(the_method)=
## The method

\`\`\`{figure} a.png
:name: curve
:alt: A curve

Of *all*.
\`\`\`

(town)=
\`\`\`{figure} b.png
:alt: A town
\`\`\`

\`\`\`{prf:theorem} Jensen
:label: jensen

For convex $f$.
\`\`\`

\`\`\`{math}
:label: loss
x
\`\`\`

\`\`\`{table} Of *scores*
:name: scores

| a | b |
| - | - |
| 1 | 2 |
\`\`\`

\`\`\`{code-block} python
:name: loop

for x in y
\`\`\`

\`\`\`{exercise-start}
:label: ex_1
\`\`\`

What is $x$?

\`\`\`{code-cell} python
1 + 1
\`\`\`

\`\`\`{exercise-end}
\`\`\`
`,
    });
    expect(
      bodyOf('a.md'),
    ).toBe(`See @sec-the_method, [how](#sec-the_method), @fig-curve, @fig-curve, as [-@fig-curve] shows, @thm-jensen, \\eqref{loss}, @tbl-scores, @lst-loop, @qst-ex_1 and @fig-town.

## The method {#sec-the_method}

:::figure{#fig-curve}
![A curve](a.png)

Of *all*.
:::

![A town](b.png){#fig-town}

:::theorem[Jensen]{#thm-jensen}
For convex $f$.
:::

$$
x
$$ {#loss}

:::table[Of *scores*]{#tbl-scores}
| a | b |
| - | - |
| 1 | 2 |
:::

:::listing{#lst-loop}
\`\`\`python
for x in y
\`\`\`
:::

:::question{#qst-ex_1}
What is $x$?

\`\`\`python
1 + 1
\`\`\`
:::`);
    expect(faults).toEqual([]);
  });

  test('find what stands in other notes of the import, whose titles are their names', async () => {
    const { bodyOf, told, faults } = await importFiles({
      'a.md': `${head}See {ref}\`method\`, {ref}\`how <method>\`, {numref}\`fig-curve\`, {prf:ref}\`jensen\`, {eq}\`loss\`, {ref}\`b_top\`, {ref}\`there <b_top>\`, {doc}\`notes/b\`, {doc}\`it <notes/b>\`, {any}\`notes/b\`, [](#method), [words](#method), [words](method) and [](notes/b.md).\n`,
      'notes/b.md': `(b_top)=\n# On curves\n\n(method)=\n\n## The method\n\n\`\`\`{figure} a.png\n---\nname: fig-curve\nalt: A curve\n---\n\`\`\`\n\n:::{prf:theorem}\n:label: jensen\nIt holds.\n:::\n\n$$ x $$ (loss)\n`,
    });
    expect(bodyOf('a.md')).toBe(
      'See @b/sec-method, [how](./notes/b.md#sec-method), @b/fig-curve, @b/thm-jensen, ([-@b/eq-loss]), [On curves](./notes/b.md), [there](./notes/b.md), [On curves](./notes/b.md), [it](./notes/b.md), [On curves](./notes/b.md), @b/sec-method, [words](./notes/b.md#sec-method), [words](./notes/b.md#sec-method) and [On curves](./notes/b.md).',
    );
    expect(bodyOf('notes/b.md')).toBe(
      '## The method {#sec-method}\n\n![A curve](a.png){#fig-curve}\n\n:::theorem{#thm-jensen}\nIt holds.\n:::\n\n$$\nx\n$$ {#loss}',
    );
    expect(told('a.md')).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('call a note by its permalink where another has its name', async () => {
    const { bodyOf, faults } = await importFiles({
      'a.md': `${head}See {ref}\`x\` and {ref}\`y\`.\n`,
      'one/b.md': '# One\n\n(x)=\n\n## Part\n',
      'two/b.md': '# Two\n\n(y)=\n\n## Part\n',
    });
    expect(bodyOf('a.md')).toBe('See @one/b/sec-x and @two/b/sec-y.');
    expect(faults).toEqual([]);
  });

  test('are written so that they end where they end, and say no word twice', async () => {
    const { bodyOf, faults } = await importFiles({
      'a.md': `${head}Figure {numref}\`c\`, see{numref}\`c\`, {numref}\`c\`-like, {numref}\`c\`s, {numref}\`c\`: it, {numref}\`c\`. 见{numref}\`c\`的图。 Theorem {prf:ref}\`t\`, the section {ref}\`s\`, its {ref}\`s\`\n\n\`\`\`{image} a.png\n:alt: A curve\n:name: c\n\`\`\`\n\n\`\`\`{prf:theorem}\n:label: t\nIt holds.\n\`\`\`\n\n(s)=\n## Part\n`,
    });
    expect(bodyOf('a.md')?.split('\n')[0]).toBe(
      'Figure [-@fig-c], see [@fig-c], @{fig-c}-like, @{fig-c}s, @fig-c: it, @fig-c. 见@fig-c的图。 Theorem [-@thm-t], the section [Part](#sec-s), its @sec-s',
    );
    expect(faults).toEqual([]);
  });

  test('become their words where nothing has the name, which is told', async () => {
    const { bodyOf, told } = await importFiles({
      'a.md': `${head}See {ref}\`no_such\`, {ref}\`words <no_such>\`, {numref}\`Fig. %s <no_such>\`, {prf:ref}\`no-such\`, {doc}\`no/such\` and {term}\`a word\`.\n`,
    });
    expect(bodyOf('a.md')).toBe('See no such, words, Fig., no such, no/such and a word.');
    expect(told('a.md')).toEqual([
      '5 reference-dead',
      '5 reference-dead',
      '5 reference-dead',
      '5 reference-dead',
      '5 reference-dead',
      '5 reference-dead',
    ]);
  });

  test('give no label to what none of them names', async () => {
    const { bodyOf } = await importFiles({
      'a.md': `${head}(part)=\n## Part\n\n\`\`\`{image} a.png\n:alt: A curve\n:name: c\n\`\`\`\n\n\`\`\`{prf:lemma}\n:label: l\nIt holds.\n\`\`\`\n`,
    });
    expect(bodyOf('a.md')).toBe('## Part\n\n![A curve](a.png)\n\n:::lemma\nIt holds.\n:::');
  });

  test('change nothing when their result is imported again', async () => {
    const first = await importFiles({
      'a.md': `${head}{ref}\`part\` {numref}\`c\` {ref}\`there <part>\`\n\n(part)=\n## Part\n\n\`\`\`{image} a.png\n:alt: A curve\n:name: c\n\`\`\`\n`,
    });
    const result = first.bodyOf('a.md');
    const again = await importFiles({ 'a.md': `${head}${result}\n` });
    expect(again.bodyOf('a.md')).toBe(result);
  });
});
