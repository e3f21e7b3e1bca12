// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { SiteFooter } from '../../components/SiteFooter';
import { english } from '../../lib/language/english';
import { parseSite } from '../../lib/site/parseSite';

describe('SiteFooter', () => {
  test('names the authors and leads to tags and feeds', () => {
    const { site } = parseSite('authors: [李雷, Han Meimei]');
    render(<SiteFooter site={site} words={english} />);
    expect(screen.getByRole('contentinfo')).toHaveTextContent('李雷 · Han Meimei');
    const links = screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')]);
    expect(links).toEqual([
      ['Tags', '/tags/'],
      ['Atom', '/feed.xml'],
      ['RSS', '/rss.xml'],
    ]);
  });

  test('has the links alone when nobody signs', () => {
    render(<SiteFooter site={parseSite('').site} words={english} />);
    expect(screen.getByRole('contentinfo')).toHaveTextContent(/^TagsAtomRSS$/);
  });
});
