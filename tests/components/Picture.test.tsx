// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Picture } from '../../components/Picture';
import { english } from '../../lib/language/english';

describe('Picture', () => {
  test('keeps its place with its own size and loads when it comes near', () => {
    render(<Picture words={english} src="/a.png" alt="A chart" size={{ width: 640, height: 350 }} />);
    const image = screen.getByRole('img', { name: 'A chart' });
    expect(image).toHaveAttribute('src', '/a.png');
    expect(image).toHaveAttribute('width', '640');
    expect(image).toHaveAttribute('height', '350');
    expect(image).toHaveAttribute('loading', 'lazy');
  });

  test('has no size when none is known', () => {
    render(<Picture words={english} src="https://a.example/x.png" alt="A chart" />);
    expect(screen.getByRole('img')).not.toHaveAttribute('width');
  });

  test('has a second image for the night', () => {
    render(<Picture words={english} src="/a.png" dark="/b.png" alt="A chart" />);
    const [light, dark] = screen.getAllByRole('img', { name: 'A chart' });
    expect(light).toHaveAttribute('data-theme-only', 'light');
    expect(dark).toHaveAttribute('src', '/b.png');
    expect(dark).toHaveAttribute('data-theme-only', 'dark');
  });

  test('is a link to its file where it may be shown large, and so is its image for the night', () => {
    render(<Picture words={english} src="/a.png" dark="/b.png" alt="A chart" zoom />);
    const links = screen.getAllByRole('link', { name: 'A chart' });
    expect(links.map((link) => [link.getAttribute('href'), link.dataset.zoom, link.dataset.themeOnly])).toEqual([
      ['/a.png', '', 'light'],
      ['/b.png', '', 'dark'],
    ]);
  });

  test.each([
    ['/a.svg', 'drawing'],
    ['/a.SVG?v=2', 'drawing'],
    ['/svg.png', 'photograph'],
    ['/a.svg.png', 'photograph'],
  ])('takes %s for a %s', (src, kind) => {
    render(<Picture words={english} src={src} alt="x" />);
    expect(screen.getByRole('img').className).toContain(kind);
  });
});
