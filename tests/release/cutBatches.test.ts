import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cutBatches } from '../../release/cutBatches';

let root = '';
let [dir, aside] = ['', ''];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'batches-'));
  [dir, aside] = [join(root, 'export'), join(root, 'aside')];
  mkdirSync(aside);
});

afterEach(() => rmSync(root, { recursive: true }));

function writeBatch(name: string, document: string, paths: string[]): void {
  const address = `/-${name}-/`;
  const pages = paths.map((path) => ({ path, head: `<title>$& ${path}</title>`, body: `body of ${path}` }));
  writeFileSync(join(aside, `${name}.json`), JSON.stringify({ address, pages }));
  mkdirSync(join(dir, address), { recursive: true });
  writeFileSync(join(dir, address, 'index.html'), document);
  writeFileSync(join(dir, address, 'index.txt'), 'flight');
}

const documentOf = (name: string) =>
  `<html><head><meta name="notes-batch" content="${name}"/></head><main><div data-batch="${name}"></div></main></html>`;

describe('cutBatches(dir, asideDir)', () => {
  test('makes each page of the document that its batch shares, with its own head, and deletes that', () => {
    writeBatch('aa', documentOf('aa'), ['/posts/一/', '/b/']);
    writeBatch('bb', documentOf('bb').replace('<html>', '<html lang="zh">'), ['/c/']);
    cutBatches(dir, aside);
    const read = (path: string) => readFileSync(join(dir, path, 'index.html'), 'utf8');
    expect(read('/posts/一/')).toBe(
      '<html><head><title>$& /posts/一/</title></head><main><div data-set-aside="body of /posts/一/"></div></main></html>',
    );
    expect(read('/b/')).toContain('<title>$& /b/</title>');
    expect(read('/c/')).toMatch(/^<html lang="zh">/);
    expect(existsSync(join(dir, '-aa-'))).toBe(false);
  });

  test.each([
    ['no mark', '<html></html>'],
    ['one mark', '<html><meta name="notes-batch" content="aa"/></html>'],
    ['a mark twice', `${documentOf('aa')}<div data-batch="aa"></div>`],
  ])('refuses a document with %s', (_, document) => {
    writeBatch('aa', document, ['/b/']);
    expect(() => cutBatches(dir, aside)).toThrow('/-aa-/ does not have its marks once each');
  });

  test('does nothing where nothing was drawn together', () => {
    cutBatches(dir, aside);
    expect(existsSync(dir)).toBe(false);
  });
});
