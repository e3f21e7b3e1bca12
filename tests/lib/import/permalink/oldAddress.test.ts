import { describe, expect, test } from 'vitest';
import type { ForeignKind } from '../../../../lib/import/Conversion';
import { oldAddress } from '../../../../lib/import/permalink/oldAddress';
import type { ForeignNote, OldSettings } from '../../../../lib/import/site/ForeignSite';
import {
  emptySettings,
  parseHexoSettings,
  parseHugoSettings,
  parseJekyllSettings,
} from '../../../../lib/import/site/oldSettings';

interface Given {
  path: string;
  role?: ForeignNote['role'];
  group?: string;
  permalink?: string;
  slug?: string;
  categories?: string[];
  settings?: OldSettings;
}

function address(kind: ForeignKind, given: Given): string {
  const { path, role = 'post', group = 'posts', settings = emptySettings(), categories = [], ...rest } = given;
  const note = { path, role, group, location: '', size: 0, day: '2024-01-01' };
  const dates = [{ text: '2023-01-05 21:30:07', line: 2 }];
  const facts = { categories, dates, unplaced: new Map([['abbrlink', 'a1b2']]), ...rest };
  return oldAddress(kind, { note, facts, day: '2023-01-05', settings });
}

describe('oldAddress(kind, sources)', () => {
  const post = { path: '_posts/2023-01-05-Noise-schedules.md' };
  const jekyll = (yaml: string) => parseJekyllSettings(yaml);

  test.each<[string, Given, string]>([
    ['an own permalink', { ...post, permalink: '/posts/2023/01/noise' }, '/posts/2023/01/noise'],
    [
      'one with placeholders',
      { ...post, permalink: '/:categories/:title/', categories: ['A b'] },
      '/a b/Noise-schedules/',
    ],
    ['none at all', { ...post, categories: ['Deep Nets', '论文'] }, '/deep nets/论文/2023/01/05/Noise-schedules.html'],
    [
      'a category twice, and one with a sign',
      { ...post, categories: ['GAN', 'gan', 'C#'] },
      '/gan/c%23/2023/01/05/Noise-schedules.html',
    ],
    [
      'a name with blanks and signs',
      { path: '_posts/2023-01-05-A new (C++) way: 新.md' },
      '/2023/01/05/A-new-(C++)-way-新.html',
    ],
    [
      'slugs of categories',
      { ...post, permalink: '/:slugified_categories/:title/', categories: ['A b'] },
      '/a-b/Noise-schedules/',
    ],
    [
      'the pattern of the settings',
      { ...post, settings: jekyll('permalink: /:year/:title/') },
      '/2023/Noise-schedules/',
    ],
    ['pretty', { ...post, settings: jekyll('permalink: pretty') }, '/2023/01/05/Noise-schedules/'],
    ['none', { ...post, settings: jekyll('permalink: none') }, '/Noise-schedules.html'],
    ['ordinal', { ...post, settings: jekyll('permalink: ordinal') }, '/2023/005/Noise-schedules.html'],
    ['a slug', { ...post, slug: 'short', settings: jekyll('permalink: /:i_month/:short_year/:slug') }, '/1/23/short'],
    [
      'the closest default',
      {
        ...post,
        settings: jekyll(
          'defaults:\n  - scope: {path: "", type: posts}\n    values: {permalink: "/blog/:title/"}\npermalink: pretty',
        ),
      },
      '/blog/Noise-schedules/',
    ],
    ['a folder above _posts', { path: 'talks/_posts/2023-01-05-x.md' }, '/talks/2023/01/05/x.html'],
    ['a page', { path: 'about.md', role: 'page', group: '' }, '/about.html'],
    [
      'a page of a pretty site',
      { path: '_pages/about.md', role: 'page', group: 'pages', settings: jekyll('permalink: pretty') },
      '/about/',
    ],
    ['the first page', { path: 'index.md', role: 'page', group: '' }, '/'],
    ['a collection', { path: '_talks/2022-01-02-x.md', role: 'document', group: 'talks' }, '/talks/2022-01-02-x.html'],
    [
      'a collection with a pattern',
      {
        path: '_talks/a.md',
        role: 'document',
        group: 'talks',
        settings: jekyll('collections:\n  talks:\n    permalink: /t/:path/'),
      },
      '/t/a/',
    ],
  ])('knows of Jekyll %s', (_, given, expected) => {
    expect(address('jekyll', given)).toBe(expected);
  });

  const hexo = (yaml: string) => parseHexoSettings(yaml);
  test.each<[string, Given, string]>([
    ['its own pattern', { path: 'source/_posts/notes/GAN 笔记.md' }, '/2023/01/05/notes/GAN 笔记/'],
    [
      'keys of the front matter',
      { path: 'source/_posts/a.md', settings: hexo('permalink: post/:abbrlink.html') },
      '/post/a1b2.html',
    ],
    [
      'the name where nothing says a part',
      { path: 'source/_posts/a.md', settings: hexo('permalink: post/:hash/') },
      '/post/a/',
    ],
    [
      'the time, and what of the name is the title',
      {
        path: 'source/_posts/2023-01-05-a.md',
        settings: hexo('permalink: :i_month/:hour:minute/:title/\nnew_post_name: :year-:month-:day-:title.md'),
      },
      '/1/2130/a/',
    ],
    [
      'categories below each other',
      { path: 'source/_posts/a.md', categories: ['论文', 'GAN'], settings: hexo('permalink: :category/:title/') },
      '/论文/GAN/a/',
    ],
    ['an own permalink', { path: 'source/_posts/a.md', permalink: '/gan' }, '/gan/'],
    ['a page', { path: 'source/about/index.md', role: 'page', group: '' }, '/about/'],
    ['a page beside others', { path: 'source/links.md', role: 'page', group: '' }, '/links.html'],
  ])('knows of Hexo %s', (_, given, expected) => {
    expect(address('hexo', given)).toBe(expected);
  });

  const hugo = (json: string) => parseHugoSettings(json);
  test.each<[string, Given, string]>([
    ['the path', { path: 'content/Posts/My First Post.md', group: 'Posts' }, '/posts/my-first-post/'],
    ['a bundle', { path: 'content/posts/x/index.md' }, '/posts/x/'],
    ['a section', { path: 'content/posts/_index.md' }, '/posts/'],
    ['a slug', { path: 'content/posts/x.md', slug: 'y' }, '/posts/y/'],
    ['a url', { path: 'content/posts/x.md', permalink: '/z/' }, '/z/'],
    [
      'a pattern',
      { path: 'content/posts/x.md', settings: hugo('permalinks: {posts: "/:year/:month/:slug/"}') },
      '/2023/01/x/',
    ],
    [
      'a pattern of pages',
      { path: 'content/posts/x.md', settings: hugo('permalinks: {page: {posts: "/p/:contentbasename/"}}') },
      '/p/x/',
    ],
    ['ugly ones', { path: 'content/posts/x.md', settings: hugo('uglyURLs: true') }, '/posts/x.html'],
    ['another language', { path: 'content/posts/x.zh.md', settings: hugo('languageCode: en') }, '/zh/posts/x/'],
    ['the own language', { path: 'content/posts/x.zh.md', settings: hugo('languageCode: zh-CN') }, '/posts/x/'],
  ])('knows of Hugo %s', (_, given, expected) => {
    expect(address('hugo', given)).toBe(expected);
  });

  test.each<[ForeignKind, string, string]>([
    ['obsidian', 'Deep Learning/Low rank & more.md', '/Deep-Learning/Low-rank-and-more/'],
    ['markdown', 'notes/README.md', '/notes/'],
    ['markdown', '笔记/什么是 Mamba?.md', '/笔记/什么是-Mamba/'],
    ['markdown', 'data/blog/nested/post.mdx', '/blog/nested/post/'],
    ['markdown', 'index.md', '/'],
  ])('gives a note of %s at %s the address of its path', (kind, path, expected) => {
    expect(address(kind, { path, role: 'document', group: '' })).toBe(expected);
  });
});
