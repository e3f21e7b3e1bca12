// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { NoteLink } from '../../components/NoteLink';
import type { LinkTarget } from '../../lib/collection/targets';

const file = { path: '图/a b.pdf', location: '/content/a b.pdf', stamp: '1' };

afterEach(() => vi.unstubAllEnvs());

describe('NoteLink', () => {
  test.each<[LinkTarget, string]>([
    [{ kind: 'external', url: 'https://a.example/?x=1#y' }, 'https://a.example/?x=1#y'],
    [{ kind: 'anchor', hash: '#部分' }, '#部分'],
    [{ kind: 'page', permalink: '/posts/论文/', suffix: '#a' }, '/repo/posts/%E8%AE%BA%E6%96%87/#a'],
    [{ kind: 'file', file, suffix: '?dl' }, '/repo/%E5%9B%BE/a%20b.pdf?dl'],
    [{ kind: 'missing', path: '/gone/' }, '/repo/gone/'],
  ])('leads from %o to %s under a base path', (target, address) => {
    vi.stubEnv('NOTES_BASE_PATH', '/repo');
    render(<NoteLink target={target}>text</NoteLink>);
    expect(screen.getByRole('link', { name: 'text' })).toHaveAttribute('href', address);
  });

  test('keeps what Markdown gave the link', () => {
    render(
      <NoteLink target={{ kind: 'anchor', hash: '#fn-1' }} id="fnref-1" aria-describedby="footnote-label">
        1
      </NoteLink>,
    );
    const link = screen.getByRole('link', { name: '1' });
    expect(link).toHaveAttribute('id', 'fnref-1');
    expect(link).toHaveAttribute('aria-describedby', 'footnote-label');
  });

  test('knows an address that is its own text', () => {
    const url = 'https://a.example/long';
    render(
      <>
        <NoteLink target={{ kind: 'external', url }}>{url}</NoteLink>
        <NoteLink target={{ kind: 'external', url }}>text</NoteLink>
      </>,
    );
    expect(screen.getByRole('link', { name: url })).toHaveAttribute('data-address');
    expect(screen.getByRole('link', { name: 'text' })).not.toHaveAttribute('data-address');
  });
});
