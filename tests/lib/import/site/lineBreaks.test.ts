import { describe, expect, test } from 'vitest';
import { hexoBreaksLines, obsidianBreaksLines } from '../../../../lib/import/site/lineBreaks';
import { parseHugoSettings, parseJekyllSettings, parseTomlSettings } from '../../../../lib/import/site/oldSettings';

const named = (packages: Record<string, string>) => JSON.stringify({ dependencies: { hexo: '^7.0.0', ...packages } });
const off = { breaks: 'false' };

describe('hexoBreaksLines(config, packageJson)', () => {
  test.each<[string, Record<string, unknown>, string | undefined, boolean]>([
    ['nothing', {}, undefined, true],
    ['that marked does not', { marked: off }, undefined, false],
    ['that markdown-it does not, and of no renderer', { markdown: { render: off } }, undefined, false],
    ['of no renderer', {}, named({}), true],
    ['of a package that is no JSON', {}, '{', true],
    ['marked', {}, named({ 'hexo-renderer-marked': '^6.0.0' }), true],
    [
      'marked, and that another does not',
      { markdown: { render: off } },
      named({ 'hexo-renderer-marked': '^6.0.0' }),
      true,
    ],
    [
      'marked without the Markdown of GitHub',
      { marked: { gfm: 'false' } },
      named({ 'hexo-renderer-marked': '6' }),
      false,
    ],
    ['kramed', {}, named({ 'hexo-renderer-kramed': '^0.1.4' }), true],
    ['kramed, and that it does not', { kramed: off }, named({ 'hexo-renderer-kramed': '^0.1.4' }), false],
    ['markdown-it', {}, named({ 'hexo-renderer-markdown-it': '^7.1.1' }), true],
    ['an early markdown-it', {}, named({ 'hexo-renderer-markdown-it': '^3.4.1' }), false],
    [
      'an early markdown-it, and that it does',
      { markdown: { render: { breaks: 'true' } } },
      named({ 'hexo-renderer-markdown-it': '^3.4.1' }),
      true,
    ],
    ['markdown-it-plus', { marked: off }, named({ 'hexo-renderer-markdown-it-plus': '^1.0.6' }), true],
    [
      'markdown-it-plus, and that it does not',
      { markdown_it_plus: off },
      named({ 'hexo-renderer-markdown-it-plus': '^1.0.6' }),
      false,
    ],
    ['pandoc', {}, named({ 'hexo-renderer-pandoc': '^0.5.0' }), false],
    [
      'pandoc, and that it does',
      { pandoc: { args: ['-f', 'markdown+hard_line_breaks'] } },
      named({ 'hexo-renderer-pandoc': '^0.5.0' }),
      true,
    ],
    [
      'two, of which the later renders',
      {},
      named({ 'hexo-renderer-kramed': '0.1.4', 'hexo-renderer-markdown-it': '3' }),
      false,
    ],
  ])('follows settings that say %s', (_what, config, packageJson, breaks) => {
    expect(hexoBreaksLines(config, packageJson)).toBe(breaks);
  });
});

describe('obsidianBreaksLines(appJson)', () => {
  test.each([
    [undefined, true],
    ['{}', true],
    ['{"strictLineBreaks":false}', true],
    ['{"strictLineBreaks":true}', false],
    ['[]', true],
    ['no JSON', true],
  ])('follows %j', (appJson, breaks) => {
    expect(obsidianBreaksLines(appJson)).toBe(breaks);
  });
});

describe('settings of Jekyll and Hugo', () => {
  test('break lines only where they say so', () => {
    expect(parseJekyllSettings('kramdown:\n  input: GFM\n').breaksLines).toBe(false);
    expect(parseJekyllSettings('kramdown:\n  hard_wrap: true\n').breaksLines).toBe(true);
    expect(parseTomlSettings('baseURL = "https://example.org"').breaksLines).toBe(false);
    expect(parseTomlSettings('[markup.goldmark.renderer]\nhardWraps = true').breaksLines).toBe(true);
    expect(parseHugoSettings('{"markup":{"goldmark":{"renderer":{"hardWraps":true}}}}').breaksLines).toBe(true);
  });
});
