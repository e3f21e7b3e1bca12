// @vitest-environment jsdom
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startPaperTable } from '../../enhance/paperTable';

const rows = [
  ['Beta', '2021', '3', 'read', '["x","y"]'],
  ['alpha Müller', '2023', '', '', ''],
  ['Gamma', '', '12', 'to-read', '["y"]'],
];

const page = `<div data-filtered>
  <input data-filter="text"><select data-filter="status"><option value="">Any</option><option>read</option></select>
  <select data-filter="tag"><option value="">Any</option><option>x</option><option>y</option></select>
  <output data-filter-count="{shown} of 3">3 of 3</output>
  <table data-sorted-table>
    <thead><tr><th data-sort="text"><button>Title</button></th>
      <th data-sort="number" aria-sort="descending"><button>Year</button></th>
      <th data-sort="number"><button>Rating</button></th></tr></thead>
    <tbody>${rows
      .map(
        ([title, year, rating, status, tags]) =>
          `<tr data-status="${status}" data-tags='${tags || '[]'}'><th>${title}</th><td>${year}</td><td data-value="${rating}">★</td></tr>`,
      )
      .join('')}</tbody>
  </table></div>`;

const getRows = () => [...document.querySelectorAll<HTMLTableRowElement>('tbody tr')];
const titles = () => getRows().map((row) => row.cells[0]?.textContent);
const shown = () => getRows().flatMap((row) => (row.hidden ? [] : [row.cells[0]?.textContent]));
const count = () => document.querySelector('output')?.textContent;
const sorts = () => [...document.querySelectorAll('thead th')].map((th) => th.getAttribute('aria-sort'));
const click = (name: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click();

async function fill(name: string, value: string) {
  const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(`[data-filter="${name}"]`);
  if (!field) throw new Error(`No field ${name}`);
  field.value = value;
  field.dispatchEvent(new Event(name === 'text' ? 'input' : 'change', { bubbles: true }));
  await vi.advanceTimersToNextFrame();
}

beforeAll(() => {
  vi.useFakeTimers();
  document.body.innerHTML = page;
  startPaperTable();
});

beforeEach(() => {
  document.body.innerHTML = page;
});

describe('startPaperTable()', () => {
  test('sorts words up from the first letter, then down, and says which', () => {
    click('Title');
    expect(titles()).toEqual(['alpha Müller', 'Beta', 'Gamma']);
    expect(sorts()).toEqual(['ascending', null, null]);
    click('Title');
    expect(titles()).toEqual(['Gamma', 'Beta', 'alpha Müller']);
    expect(sorts()).toEqual(['descending', null, null]);
  });

  test('sorts numbers down from the largest, by their value, and what has none last both ways', () => {
    click('Rating');
    expect(titles()).toEqual(['Gamma', 'Beta', 'alpha Müller']);
    click('Rating');
    expect(titles()).toEqual(['Beta', 'Gamma', 'alpha Müller']);
  });

  test('turns the column round that the page is sorted by', () => {
    click('Year');
    expect(titles()).toEqual(['Beta', 'alpha Müller', 'Gamma']);
    expect(sorts()).toEqual([null, 'ascending', null]);
  });

  test.each([
    ['text', 'ALPHA', ['alpha Müller'], '1 of 3'],
    ['text', 'muller 2023', ['alpha Müller'], '1 of 3'],
    ['text', 'nothing', [], '0 of 3'],
    ['status', 'read', ['Beta'], '1 of 3'],
    ['tag', 'y', ['Beta', 'Gamma'], '2 of 3'],
  ])('leaves by %s %j the papers %j', async (field, value, left, text) => {
    await fill(field, value);
    expect(shown()).toEqual(left);
    expect(count()).toBe(text);
  });

  test('asks for all fields at once, and shows all when they are empty again', async () => {
    await fill('tag', 'y');
    await fill('text', 'gam');
    expect(shown()).toEqual(['Gamma']);
    await fill('text', '');
    await fill('tag', '');
    expect(shown()).toEqual(['Beta', 'alpha Müller', 'Gamma']);
    expect(count()).toBe('3 of 3');
  });
});
