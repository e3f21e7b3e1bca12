import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { NotePage } from '../../../components/NotePage';
import { anchorsOf } from '../../../lib/collection/anchors';
import type { Collection } from '../../../lib/collection/Collection';
import type { Note } from '../../../lib/collection/Note';
import { readCollection } from '../../../lib/collection/read';
import { getWords } from '../../../lib/language/getWords';
import { noteText, readSample } from '../../components/readSample';

const body = String.raw`# One[^in-heading]

## One {#own}

## Labelled {#sec-a}

See @eq-a, [@emu, p. 3], @emu[^aside] and @sec-a.

$$ x $$

$$ \begin{align} a &= b \label{eq:a} \\ c &= d \label{eq:b} \end{align} $$

$$ y $$ {#eq-c}

:::theorem[Name]{#thm-a}
It holds. $$ z $$
:::

:::figure[Two]{#fig-two}
![A curve](a.svg){#fig-left}

![A line](a.svg)
:::

![A curve](a.svg "One"){#fig-one}

:::table[Rows]{#tbl-a}
| a[^in-table] | b |
| - | - |
| 1 | 2 |
:::

:::claim{paper="emu" #better}
It is better.
:::

:::limitation{paper="emu"}
It is slow.
:::

:::algorithm[Steps]{#alg-a}
1. do
:::

:::symbols
- $x$: an unknown
:::

[^aside]: In the margin.
[^in-heading]: Behind the text.
[^in-table]: Behind the text.
`;

const files = {
  'references.bib': `@misc{emu, title = {Emu}, author = {Dai, Xiaoliang}, year = 2023}
@misc{edit, title = {Emu Edit}, year = 2023}`,
  'a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>',
  'plain.md': noteText({ title: 'Plain', date: '2024-01-02', nocite: '[edit, emu]' }, body),
  'all.md': noteText({ title: 'All', date: '2024-01-02', math: '{number: all}' }, body),
  'behind.md': noteText(
    { title: 'Behind', date: '2024-01-02', citationStyle: 'gb-t-7714-2015-note' },
    `${body}\n:::bibliography\n:::\n`,
  ),
  'bare.md': noteText({ title: 'Bare', date: '2024-01-02' }),
  'uncited.md': noteText({ title: 'Uncited', date: '2024-01-02', nocite: 'edit' }),
};

let root = '';
const cases: [string, Note, Collection][] = [];

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'anchors-'));
  vi.stubEnv('NOTES_PIPELINE', 'test');
  const shipped = await readCollection({ root, contentDir: 'content', audience: 'reader' });
  const { collection: sample } = await readSample(files);
  for (const collection of [shipped, sample]) {
    for (const note of collection.byFile.values()) cases.push([note.file, note, collection]);
  }
});

afterAll(() => rmSync(root, { recursive: true }));

/** Those of the page that no author links to, and those of symbols. */
const others = /^(?:symbol-\d+(?:-use)?|list-of-symbols|faults|_R_.*)$/;

describe('anchorsOf(note, collection)', () => {
  test('is every anchor that the page of a note has when it is drawn, and no other', () => {
    for (const [file, note, collection] of cases) {
      const html = renderToStaticMarkup(<NotePage note={note} collection={collection} words={getWords(note.lang)} />);
      const drawn = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id).filter((id) => !others.test(id));
      const known = anchorsOf(note, collection);
      expect(
        drawn.filter((id) => !known.has(id)),
        file,
      ).toEqual([]);
      const missing = [...known].filter((id) => !drawn.includes(id) && id !== 'content' && !/^cite-\d+-note$/.test(id));
      expect(missing, file).toEqual([]);
    }
  });
});
