// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { ComparisonTable } from '../../components/ComparisonTable';
import { listClaims } from '../../lib/collection/claims';
import { compareClaims } from '../../lib/collection/compareClaims';
import { english } from '../../lib/language/english';
import { noteText, readSample, type Sample } from './readSample';

const bibliography = `
@article{a2020, title = {A}, author = {Song, Yang and Ermon, Stefano}, year = {2020}}
@article{b2020, title = {B}, author = {Song, Jiaming and Meng, Chenlin}, year = {2020}}
`;

const body = `
:::claim{paper="a2020" metric="FID" dataset="CIFAR-10" value="25.32" better="lower"}
First.
:::

:::claim{paper="b2020" where="Table 1" metric="FID" dataset="CIFAR-10" value="4.67" setting="50 steps"}
Second.
:::

:::claim{paper="a2020" metric="Speed" dataset="GPU" value="9" unit="ms"}
Third.
:::

:::claim{paper="b2020" metric="Speed" dataset="GPU" value="1" unit="s"}
Fourth.
:::
`;

let sample: Sample;
beforeAll(async () => {
  const title = 'A note';
  sample = await readSample({
    'references.bib': bibliography,
    'note.md': noteText({ title, date: '2024-01-02' }, body),
  });
});

function draw(index: number): HTMLElement {
  const comparison = compareClaims(listClaims(sample.collection), 'en')[index];
  if (!comparison) throw new Error('There is no such table');
  render(<ComparisonTable comparison={comparison} words={english} />);
  return screen.getByRole('table');
}

describe('<ComparisonTable>', () => {
  test('has a row for each number, with the columns that the numbers need', () => {
    const rows = within(draw(0)).getAllByRole('row');
    expect(rows.map(({ children }) => [...children].map(({ textContent }) => textContent))).toEqual([
      ['Paper', 'Setting', 'Value', 'Where', 'Note'],
      ['Song and Meng 2020', '50 steps', '4.67', 'Table 1', 'A note'],
      ['Song and Ermon 2020', '', '25.32', '', 'A note'],
    ]);
    const table = screen.getByRole('table', { name: 'FID on CIFAR-10' });
    expect(table.closest('section')).toHaveAttribute('id', 'fid-on-cifar-10');
    expect(screen.getByText('Lower is better')).toBeVisible();
  });

  test('leads from the paper to its page, from the number and the note to the sentence that says it', () => {
    draw(0);
    expect(screen.getByRole('link', { name: 'Song and Meng 2020' })).toHaveAttribute('href', '/papers/b2020/');
    expect(screen.getByRole('link', { name: '4.67 (Best)' })).toHaveAttribute('href', '/posts/2024/01/note/#claim-2');
    expect(screen.getByRole('link', { name: '25.32' })).toHaveAttribute('href', '/posts/2024/01/note/#claim-1');
    expect(screen.getAllByRole('link', { name: 'A note' })[0]).toHaveAttribute('href', '/posts/2024/01/note/#claim-2');
  });

  test('says the unit with each number where it is not the same for all', () => {
    draw(1);
    expect(screen.getAllByRole('link', { name: /^\d/ }).map(({ textContent }) => textContent)).toEqual(['9 ms', '1 s']);
    expect(screen.queryByRole('columnheader', { name: 'Setting' })).toBeNull();
  });
});
