import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importFiles, importFolder, makeSite } from './importFiles';

const text = '---\ntitle: A\ndate: 2024-01-01\n---\n\nOne\ntwo [[B]]\n';
const [kept, plain] = ['One\\\ntwo', 'One\ntwo'];
const hexo = (files: Record<string, string>) =>
  importFiles({ '_config.yml': 'title: A\n', 'source/_posts/a.md': text, ...files });
const marked = JSON.stringify({ dependencies: { 'hexo-renderer-marked': '^6.0.0' } });
const early = JSON.stringify({ dependencies: { 'hexo-renderer-markdown-it': '^3.0.0' } });

describe('importSite(site, options), single line ends', () => {
  test.each<[string, Record<string, string>, string]>([
    ['breaks by itself', {}, kept],
    ['breaks with its own renderer', { 'package.json': marked }, kept],
    ['does not with one that does not', { 'package.json': early }, plain],
    ['does not when told so', { '_config.yml': 'marked:\n  breaks: false\n', 'package.json': marked }, plain],
  ])('are kept as Hexo %s', async (_what, files, start) => {
    const { bodyOf, told, notes } = await hexo(files);
    expect(bodyOf('posts/a.md')).toMatch(start);
    expect(told('posts/a.md').filter(({ kind }) => kind === 'breaks-kept')).toEqual(
      start === kept
        ? [
            {
              line: 6,
              kind: 'breaks-kept',
              message: 'Line ends that the old site showed as breaks are breaks here.',
              lossy: false,
            },
          ]
        : [],
    );
    expect(notes.get('posts/a.md')?.facts.faults).toEqual([]);
  });

  test.each<[string, Record<string, string>, string]>([
    ['without settings', {}, kept],
    ['with others', { '.obsidian/app.json': '{"readableLineLength":true}' }, kept],
    ['with strict line breaks', { '.obsidian/app.json': '{"strictLineBreaks":true}' }, plain],
  ])('are kept as Obsidian showed them %s', async (_what, files, start) => {
    const { bodyOf } = await importFiles({ 'a.md': text, 'B.md': 'B', ...files }, 'obsidian');
    expect(bodyOf('a.md')).toMatch(start);
  });

  test('are read by the settings of the vault that a folder is a part of', async () => {
    const dir = makeSite({
      '.obsidian/app.json': '{"strictLineBreaks":true}',
      'papers/a.md': text,
      'papers/B.md': 'B',
    });
    const { imported } = await importFolder(join(dir, 'papers'), 'obsidian');
    expect(imported.notes.find(({ planned }) => planned.file === 'a.md')?.converted.text).toMatch(plain);
    mkdirSync(join(dir, 'papers/.obsidian'));
    const { imported: own } = await importFolder(join(dir, 'papers'), 'obsidian');
    expect(own.notes.find(({ planned }) => planned.file === 'a.md')?.converted.text).toMatch(kept);
  });

  test.each(['jekyll', 'markdown', 'hugo', 'distill'] as const)('are blanks in notes of %s', async (kind) => {
    const { imported } = await importFiles({ 'content/a.md': text }, kind);
    expect(imported.notes.map(({ converted }) => converted.text).join('')).toMatch(plain);
  });
});
