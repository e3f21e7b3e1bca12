// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { SiteHeader } from '../../components/SiteHeader';
import { chinese } from '../../lib/language/chinese';
import { english } from '../../lib/language/english';
import { parseSite } from '../../lib/site/parseSite';

const { site } = parseSite(`title: 论文笔记
lang: zh
navigation:
  - title: 关于
    href: /about/
  - title: Code
    href: https://code.example/
`);

afterEach(() => vi.unstubAllEnvs());

describe('SiteHeader', () => {
  test('leads home and to the places of the navigation', () => {
    render(<SiteHeader site={site} words={english} />);
    const home = screen.getByRole('link', { name: '论文笔记' });
    expect(home).toHaveAttribute('href', '/');
    expect(home).toHaveAttribute('lang', 'zh');
    const links = within(screen.getByRole('navigation', { name: 'Site' })).getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['关于', '/about/'],
      ['Code', 'https://code.example/'],
    ]);
  });

  test('says the author’s titles in the site’s language and its own words in the page’s', () => {
    render(<SiteHeader site={site} words={english} />);
    expect(screen.getByRole('link', { name: '关于' })).toHaveAttribute('lang', 'zh');
    render(<SiteHeader site={parseSite('lang: zh').site} words={english} />);
    expect(screen.getByRole('link', { name: 'Tags' })).not.toHaveAttribute('lang');
  });

  test('marks the page that is shown', () => {
    render(<SiteHeader site={site} current="/about/" words={chinese} />);
    expect(screen.getByRole('link', { current: 'page' })).toHaveTextContent('关于');
  });

  test('leads to the papers and the tags when the site names no navigation', () => {
    render(<SiteHeader site={parseSite('').site} words={english} />);
    const links = within(screen.getByRole('navigation')).getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Papers', '/papers/'],
      ['Tags', '/tags/'],
    ]);
  });

  test('stands under the base path', () => {
    vi.stubEnv('NOTES_BASE_PATH', '/repo');
    render(<SiteHeader site={site} words={english} />);
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/repo/', '/repo/about/', 'https://code.example/']);
  });

  test('hides the theme button until the script names it', () => {
    render(<SiteHeader site={site} words={chinese} />);
    expect(screen.queryByRole('button')).toBeNull();
    const button = screen.getByRole('button', { hidden: true });
    expect(
      [...button.attributes].filter(({ name }) => name.startsWith('data-label')).map(({ value }) => value),
    ).toEqual(['主题: 跟随系统', '主题: 浅色', '主题: 深色']);
  });
});
