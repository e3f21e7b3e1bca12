import { describe, expect, test } from 'vitest';
import { parseNote } from '../../../../lib/note/parseNote';
import type { ParseSettings } from '../../../../lib/note/Settings';
import { plainSettings } from '../drawNote';

const statements = `
:::theorem{#thm-a}
A.
:::

:::lemma{#lem-b}
B.
:::

:::theorem{#thm-c}
C.
:::

$$ x $$ {#eq-d}

![F](f.png){#fig-e}
`;

/** The labels of a note with this front matter, each with its number. */
async function listNumbers(settings: Partial<ParseSettings>, frontMatter = ''): Promise<string[]> {
  const text = `---\ntitle: T\ndate: 2024-01-01\n${frontMatter}---\n${statements}`;
  const { facts } = await parseNote(new TextEncoder().encode(text), 'md', { ...plainSettings, ...settings });
  expect(facts.faults).toEqual([]);
  return facts.labels.map(({ name, number }) => `${name} ${number}`);
}

const byKind = ['thm-a 1', 'lem-b 1', 'thm-c 2', 'eq-d 1', 'fig-e 1'];
const together = ['thm-a 1', 'lem-b 2', 'thm-c 3', 'eq-d 1', 'fig-e 1'];

describe('parseNote(bytes, ending, settings)', () => {
  test('counts statements by their kind', async () => expect(await listNumbers({})).toEqual(byKind));

  test('counts statements together when the site says so', async () => {
    expect(await listNumbers({ theorems: 'together' })).toEqual(together);
  });

  test.each([
    ['kind', 'together', byKind],
    ['together', 'kind', together],
  ] as const)('counts by %s when the note says so and the site says %s', async (own, site, numbers) => {
    expect(await listNumbers({ theorems: site }, `theorems: {number: ${own}}\n`)).toEqual(numbers);
  });
});
