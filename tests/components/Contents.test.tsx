// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Contents } from '../../components/Contents';
import { chinese } from '../../lib/language/chinese';
import { english } from '../../lib/language/english';
import type { Heading } from '../../lib/note/Facts';

const heading = (depth: number, id: string, html = id): Heading => ({ depth, id, text: id, html });

describe('Contents', () => {
  test('links to the sections and their parts, and leaves deeper headings out', () => {
    const headings = [heading(2, 'method', 'The <em>method</em>'), heading(3, 'part'), heading(4, 'detail')];
    const { container } = render(<Contents headings={headings} words={english} />);
    const fold = container.querySelector('details');
    fold?.setAttribute('open', '');
    const nav = screen.getByRole('navigation', { name: 'Table of contents' });
    const links = within(nav).getAllByRole('link');
    expect(links.map((link) => [link.innerHTML, link.getAttribute('href')])).toEqual([
      ['The <em>method</em>', '#method'],
      ['part', '#part'],
    ]);
  });

  test('is folded until the reader opens it', () => {
    const { container } = render(<Contents headings={[heading(2, 'a'), heading(2, 'b')]} words={chinese} />);
    expect(container.querySelector('details')).not.toHaveAttribute('open');
    expect(container.querySelector('summary')).toHaveTextContent('目录');
  });

  test.each([
    ['no heading', []],
    ['one heading', [heading(2, 'a')]],
    ['one section and its details', [heading(2, 'a'), heading(4, 'b')]],
  ])('is nothing for %s', (_, headings) => {
    const { container } = render(<Contents headings={headings} words={english} />);
    expect(container).toBeEmptyDOMElement();
  });
});
