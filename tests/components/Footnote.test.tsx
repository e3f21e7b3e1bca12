// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Backlinks, Endnote, Endnotes, FootnoteMark, Sidenote } from '../../components/Footnote';
import { chinese } from '../../lib/language/chinese';
import { english } from '../../lib/language/english';

describe('FootnoteMark', () => {
  test('is a link to its footnote, with a name that says what it is', () => {
    render(<FootnoteMark id="fnref-注" number="3" note="fn-注" words={english} />);
    const mark = screen.getByRole('doc-noteref', { name: 'Footnote 3' });
    expect(mark).toHaveAttribute('href', '#fn-%E6%B3%A8');
    expect(mark).toHaveAttribute('id', 'fnref-注');
    expect(mark).toHaveTextContent('3');
  });

  test('is text where it can be no link, and can be led to', () => {
    const { container } = render(<FootnoteMark id="fnref-a" number="3" words={english} />);
    expect(screen.queryByRole('doc-noteref')).toBeNull();
    expect(container.querySelector('#fnref-a')).toHaveTextContent('3');
  });
});

describe('Sidenote', () => {
  test.each([
    [english, 'A sentence (1 with a note) goes on.'],
    [chinese, 'A sentence（1 with a note） goes on.'],
  ])('stands in the sentence in brackets, for paper and feeds', (words, sentence) => {
    const { container } = render(
      <p>
        A sentence
        <Sidenote id="fn-a" number="1" words={words}>
          with a note
        </Sidenote>{' '}
        goes on.
      </p>,
    );
    expect(container).toHaveTextContent(sentence);
    expect(screen.getByRole('doc-footnote')).toHaveAttribute('id', 'fn-a');
  });
});

describe('Endnotes', () => {
  test('have the numbers of their marks', () => {
    render(
      <Endnotes words={english}>
        <Endnote id="fn-a" number="2">
          A table
        </Endnote>
        <Endnote id="fn-b" number="5">
          Code
        </Endnote>
      </Endnotes>,
    );
    expect(screen.getByRole('doc-endnotes', { name: 'Footnotes' })).toBeVisible();
    expect(screen.getAllByRole('listitem').map((item) => item.getAttribute('value'))).toEqual(['2', '5']);
  });
});

describe('Backlinks', () => {
  test('lead to the mark', () => {
    render(<Backlinks marks="fnref-a" words={english} />);
    expect(screen.getByRole('doc-backlink', { name: 'Back to text' })).toHaveAttribute('href', '#fnref-a');
  });

  test('lead to every mark', () => {
    render(<Backlinks marks="fnref-a fnref-a-2" words={english} />);
    expect(screen.getByRole('doc-backlink', { name: 'Mention 1' })).toHaveAttribute('href', '#fnref-a');
    expect(screen.getByRole('doc-backlink', { name: 'Mention 2' })).toHaveAttribute('href', '#fnref-a-2');
  });
});
