import { describe, expect, test } from 'vitest';
import { guessKind } from '../../../../lib/import/site/guessKind';

function guess(texts: Record<string, string>, chosen?: string) {
  const files = new Map(Object.keys(texts).map((path) => [path, { path, location: '', size: 0, day: '' }]));
  return guessKind({ dir: '', files, chosen, read: (path) => texts[path] ?? '' }).kind;
}

describe('guessKind(evidence)', () => {
  test.each([
    ['jekyll', { '_config.yml': '', 'a.md': '---\ntitle: A\n---\n[[x]]' }],
    ['jekyll', { '_config.yml': '', Gemfile: '', 'a.md': 'A' }],
    ['markdown', { '_config.yml': 'theme: jekyll-theme-minimal', 'a.md': 'A', 'b/c.md': 'C' }],
    ['jekyll', { '_posts/2024-01-01-a.md': '' }],
    ['hexo', { '_config.yml': '', 'source/_posts/a.md': '' }],
    ['hexo', { '_posts/a.md': '' }],
    ['hugo', { 'config.yml': '', 'content/a.md': '', 'archetypes/default.md': '' }],
    ['hugo', { 'hugo.toml': '', 'content/a.md': '' }],
    ['hugo', { 'config.toml': '', 'content/a.md': '' }],
    ['mkdocs', { 'mkdocs.yml': '', 'docs/a.md': '' }],
    ['quarto', { '_quarto.yml': '', 'a.qmd': '' }],
    ['quarto', { 'a.qmd': '', 'README.md': '' }],
    ['markdown', { '_config.yml': '', '_toc.yml': '', 'a.md': '' }],
    ['obsidian', { 'a.md': 'See [[b]].', 'b.md': '' }],
    ['obsidian', { 'a.md': '> [!note]- Title\n> Text' }],
    ['distill', { 'a.md': 'x <d-cite key="a"></d-cite>' }],
    ['markdown', { 'a.md': 'Text $x$', 'b.md': '`[[no]]` and\n\n```\n{% no %}\n```' }],
  ] as const)('takes for %s %j', (kind, texts) => {
    expect(guess(texts)).toBe(kind);
  });

  test.each([
    ['jekyll', '---\npermalink: /a/\n---\n'],
    ['markdown', '---\npermalink: /a/\nlang: en\n---\n'],
    ['jekyll', 'Text {% post_url x %}'],
    ['hugo', '{{< figure src="a.png" >}}'],
    ['hugo', '+++\ntitle = "A"\n+++\n'],
  ] as const)('takes for %s the single note %j', (kind, text) => {
    expect(guess({ 'a.md': text }, 'a.md')).toBe(kind);
  });
});
