import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fragment, type ReactElement } from 'react';
import { MetadataTags } from './MetadataTags';
import type { PageMetadata } from './metadata';
import { asideName, drawAside, setAsideDir } from './setAside';

/** Pages that share a document: all but what they say in the head and the main part is the same. */
export interface Batch<Item> {
  /** The stand-in segment at which Next draws it. */
  name: string;
  items: Item[];
}

/**
 * Batches of these groups, each of pages that share a document; none outside of our own builds. `pagesPerBatch` is
 * enough that Next's own work for a page counts little, and such that batches of all routes take about the same time:
 * Next gives each processor as many addresses as the next one, in the order of the routes.
 */
export function listBatches<Item>(groups: Iterable<Item[]>, pagesPerBatch: number): Batch<Item>[] {
  if (setAsideDir() === undefined) return [];
  const shares = [...groups].flatMap((items) =>
    Array.from({ length: Math.ceil(items.length / pagesPerBatch) }, (_, index) =>
      items.slice(index * pagesPerBatch, (index + 1) * pagesPerBatch),
    ),
  );
  return shares.map((items, index) => ({ name: `-batch-${index}-`, items }));
}

/** One page of a batch. */
export interface BatchPage {
  path: string;
  metadata: PageMetadata;
  element: ReactElement;
}

/**
 * Draws the pages of a batch, sets their heads and main parts aside, and gives Next marks in their place: `cutBatches`
 * makes the pages of the one that Next writes. Next takes about ten milliseconds for a page that holds nothing, which
 * for a thousand notes is a fifth of a build.
 */
export async function setAsideBatch<Item>(
  address: string,
  { items }: Batch<Item>,
  toPage: (item: Item) => BatchPage,
): Promise<ReactElement> {
  const { renderToStaticMarkup } = await import('react-dom/server');
  const pages: { path: string; head: string; body: string }[] = [];
  for (const item of items) {
    const { path, metadata, element } = toPage(item);
    const head = renderToStaticMarkup(<MetadataTags metadata={metadata} />);
    pages.push({ path, head, body: await drawAside(path, element) });
  }
  const name = asideName(address);
  writeFileSync(join(setAsideDir() ?? '', `${name}.json`), JSON.stringify({ address, pages }));
  return (
    <Fragment>
      <meta name="notes-batch" content={name} />
      <div data-batch={name} />
    </Fragment>
  );
}
