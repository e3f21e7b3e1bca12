import { eachFrame } from './eachFrame';

/** Sorts and filters the table of papers. */
export function startPaperTable(): void {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('[data-sorted-table] th button') : null;
    const head = button?.closest('th');
    if (head) sortBy(head);
  });
  const filter = eachFrame(refreshFilter);
  for (const name of ['input', 'change'])
    document.addEventListener(name, ({ target }) => {
      if (target instanceof Element && target.matches('[data-filter]')) filter();
    });
  // A browser that goes back to the page fills the fields in again, and says nothing.
  addEventListener('pageshow', filter);
  refreshFilter();
}

/** Sorts by a column: first as it reads best, words from the first letter and numbers from the largest; then in turn. */
function sortBy(head: HTMLTableCellElement): void {
  const table = head.closest('table');
  const body = table?.tBodies[0];
  if (!table || !body) return;
  const isNumber = head.dataset.sort === 'number';
  const before = head.getAttribute('aria-sort');
  const ascending = before ? before === 'descending' : !isNumber;
  for (const other of table.querySelectorAll('thead th')) other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', ascending ? 'ascending' : 'descending');
  const compare = new Intl.Collator(document.documentElement.lang || undefined, { numeric: true }).compare;
  const rows = [...body.rows].map((row) => ({ row, value: readValue(row.cells[head.cellIndex]) }));
  // What has no value comes last, whichever way.
  const direction = ascending ? 1 : -1;
  rows.sort((a, b) => Number(a.value === '') - Number(b.value === '') || direction * compare(a.value, b.value));
  body.append(...rows.map(({ row }) => row));
}

function readValue(cell: HTMLTableCellElement | undefined): string {
  return (cell?.dataset.value ?? cell?.textContent ?? '').trim();
}

/** Hides the rows that the fields of their page do not ask for, and says how many are left. */
function refreshFilter(): void {
  for (const page of document.querySelectorAll('[data-filtered]')) {
    const wanted = readFields(page);
    let shown = 0;
    for (const row of page.querySelectorAll<HTMLTableRowElement>('tbody tr')) {
      row.hidden = !isWanted(row, wanted);
      if (!row.hidden) shown++;
    }
    const count = page.querySelector<HTMLElement>('[data-filter-count]');
    const text = count?.dataset.filterCount?.replace('{shown}', String(shown));
    // Written only when it is another: an `output` is read out whenever it is written.
    if (count && text !== undefined && count.textContent !== text) count.textContent = text;
  }
}

interface Wanted {
  words: string[];
  status: string;
  tag: string;
}

function readFields(page: Element): Wanted {
  const read = (name: string) =>
    page.querySelector<HTMLInputElement | HTMLSelectElement>(`[data-filter="${name}"]`)?.value ?? '';
  return { words: fold(read('text')).split(/\s+/).filter(Boolean), status: read('status'), tag: read('tag') };
}

function isWanted(row: HTMLTableRowElement, { words, status, tag }: Wanted): boolean {
  if (status && row.dataset.status !== status) return false;
  if (tag && !(JSON.parse(row.dataset.tags ?? '[]') as string[]).includes(tag)) return false;
  const text = words.length > 0 ? fold(row.textContent ?? '') : '';
  return words.every((word) => text.includes(word));
}

/** Case, width and accents make no difference. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
