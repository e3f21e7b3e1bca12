import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readCollection } from '../../lib/collection/read';
import type { Fault } from '../../lib/fault/Fault';
import { expandSnippet } from './expandSnippet';
import table from './expandSnippet.json' with { type: 'json' };

interface Snippet {
  scope: string;
  prefix: string;
  body: string[];
  description: string;
}

const snippets = Object.entries(
  JSON.parse(readFileSync('.vscode/notes.code-snippets', 'utf8')) as Record<string, Snippet>,
);

const endings = ['md', 'mdx'];

let root = '';
let faults: Fault[] = [];

/** A note of a snippet; what it may refer to stands below, and what refers to its labels. */
function write(text: string, name: string, ending: string): void {
  const front = text.startsWith('---\n') ? '' : `---\ntitle: ${name}\ndate: 2024-05-06\n---\n\n`;
  const equation =
    text.includes('eq-loss}') || text.includes('eq:loss') ? '' : '\n\n$$\na\n$$ {#eq-loss}\n\nSee @eq-loss.\n';
  const labels = new Set(text.match(/\b(?:eq|fig|tbl|lst|alg|thm|lem|prp|def)[-:][\w-]+/g));
  const references = [...labels].map((label) => `\n\nSee @${label.replace(':', '-')}.\n`).join('');
  writeFileSync(join(root, 'content', ending, `${name}-${ending}.${ending}`), front + text + equation + references);
}

beforeAll(async () => {
  vi.stubEnv('NOTES_PIPELINE', 'snippets');
  root = mkdtempSync(join(tmpdir(), 'notes-snippets-'));
  for (const ending of endings) {
    mkdirSync(join(root, 'content', ending), { recursive: true });
    copyFileSync('tests/fixtures/faults/content/figures/square.svg', join(root, 'content', ending, 'figure.svg'));
    writeFileSync(join(root, 'content', ending, 'clip.mp4'), '');
    for (const [name, { body }] of snippets) write(expandSnippet(body.join('\n')), name.replaceAll(' ', '-'), ending);
  }
  writeFileSync(
    join(root, 'content', 'references.bib'),
    '@misc{key, title = {Title}, author = {Ho, J.}, year = 2020}\n',
  );
  faults = (await readCollection({ root, contentDir: join(root, 'content'), audience: 'author' })).faults;
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('.vscode/notes.code-snippets', () => {
  test.each(snippets.map(([name]) => name))('%s expands to a note without a fault, in both endings', (name) => {
    const files = endings.map((ending) => `${ending}/${name.replaceAll(' ', '-')}-${ending}.${ending}`);
    expect(faults.filter(({ file }) => files.includes(file))).toEqual([]);
  });

  test('has no two snippets of one prefix, and each for both languages', () => {
    const prefixes = snippets.map(([, { prefix }]) => prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    for (const [name, { scope, description }] of snippets) {
      expect(scope, name).toBe('markdown,mdx');
      expect(description, name).not.toBe('');
    }
  });
});

describe('expandSnippet(body)', () => {
  test.each(table as [string, string][])('makes of %j %j', (body, text) => {
    expect(expandSnippet(body)).toBe(text);
  });
});
