// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Picture } from '../../components/Picture';

describe('Picture', () => {
  test('keeps its place with its own size and loads when it comes near', () => {
    render(<Picture src="/a.png" alt="A chart" size={{ width: 640, height: 350 }} />);
    const image = screen.getByRole('img', { name: 'A chart' });
    expect(image).toHaveAttribute('src', '/a.png');
    expect(image).toHaveAttribute('width', '640');
    expect(image).toHaveAttribute('height', '350');
    expect(image).toHaveAttribute('loading', 'lazy');
  });

  test('has no size when none is known', () => {
    render(<Picture src="https://a.example/x.png" alt="A chart" />);
    expect(screen.getByRole('img')).not.toHaveAttribute('width');
  });

  test('stands in a figure with its caption when it is a block', () => {
    render(<Picture src="/a.png" alt="A chart" caption="Figure 1" block />);
    const figure = screen.getByRole('figure');
    expect(within(figure).getByRole('img', { name: 'A chart' })).toBeVisible();
    expect(within(figure).getByText('Figure 1')).toBeVisible();
  });

  test('is an image alone inside a line of text', () => {
    render(<Picture src="/a.png" alt="A chart" caption="Not shown in a line" />);
    expect(screen.queryByRole('figure')).toBeNull();
  });

  test.each([
    ['/a.svg', 'drawing'],
    ['/a.SVG?v=2', 'drawing'],
    ['/svg.png', 'photograph'],
    ['/a.svg.png', 'photograph'],
  ])('takes %s for a %s', (src, kind) => {
    render(<Picture src={src} alt="x" />);
    expect(screen.getByRole('img').className).toContain(kind);
  });
});
