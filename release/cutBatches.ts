import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The pages of one document, as they were set aside (`app/batch.tsx`). */
interface Batch {
  /** Where Next wrote the document. */
  address: string;
  /** `head` is markup, `body` the name of the file that `layIn` puts in. */
  pages: { path: string; head: string; body: string }[];
}

/**
 * Makes the pages of each batch in `asideDir` of the one document that Next wrote for it in the export `dir`, and deletes
 * that. The main parts are laid in later, as those of other pages. Throws when a document lacks its marks.
 */
export function cutBatches(dir: string, asideDir: string): void {
  for (const file of readdirSync(asideDir).filter((name) => name.endsWith('.json'))) {
    const name = file.slice(0, -'.json'.length);
    const { address, pages } = JSON.parse(readFileSync(join(asideDir, file), 'utf8')) as Batch;
    const document = readFileSync(join(dir, address, 'index.html'), 'utf8');
    const [start = '', between = '', end = '', ...more] = cutAt(document, name);
    if (end === '' || more.length > 0) throw new Error(`${address} does not have its marks once each`);
    for (const { path, head, body } of pages) {
      mkdirSync(join(dir, path), { recursive: true });
      const page = `${start}${head}${between}<div data-set-aside="${body}"></div>${end}`;
      writeFileSync(join(dir, path, 'index.html'), page);
    }
    rmSync(join(dir, address), { recursive: true });
  }
}

function cutAt(document: string, name: string): string[] {
  return document
    .split(`<meta name="notes-batch" content="${name}"/>`)
    .flatMap((part) => part.split(`<div data-batch="${name}"></div>`));
}
