// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { ClaimHead, ClaimSource, PaperClaim } from '../../components/PaperClaim';
import { chinese } from '../../lib/language/chinese';
import { english } from '../../lib/language/english';

describe('<PaperClaim>', () => {
  test.each([
    ['claim', english, 'Claim'],
    ['limitation', english, 'Limitation'],
    ['verdict', chinese, '评判'],
  ] as const)('is a group with an anchor, named as a %s', (kind, words, name) => {
    render(
      <PaperClaim kind={kind} id="a" words={words}>
        So.
      </PaperClaim>,
    );
    const group = screen.getByRole('group', { name });
    expect(group).toHaveAttribute('id', 'a');
    expect(group).toHaveTextContent('So.');
  });

  test('is a figure around a quotation, with its source as the caption', () => {
    render(
      <PaperClaim kind="quote" id="q" words={english}>
        <ClaimHead kind="quote" words={english} />
        <blockquote>Words.</blockquote>
        <ClaimSource where="p. 3" words={english}>
          Dai et al. [1]
        </ClaimSource>
      </PaperClaim>,
    );
    const figure = screen.getByRole('figure');
    expect(figure).toHaveAttribute('id', 'q');
    expect(within(figure).getByRole('blockquote')).toHaveTextContent('Words.');
    expect(figure.querySelector('figcaption > cite')).toHaveTextContent('Dai et al. [1], p. 3');
  });
});

describe('<ClaimHead>', () => {
  test.each([
    [english, 'Claim Dai et al. [1], Table 2'],
    [chinese, '论断 Dai et al. [1]，Table 2'],
  ])('says what it is, whose, and where in the paper', (words, text) => {
    const { container } = render(
      <ClaimHead kind="claim" where="Table 2" words={words}>
        Dai et al. [1]
      </ClaimHead>,
    );
    expect(container).toHaveTextContent(text);
  });

  test('says what a quotation is alone', () => {
    const { container } = render(<ClaimHead kind="quote" words={chinese} />);
    expect(container).toHaveTextContent(/^引文$/);
    expect(container.querySelector('cite')).toBeNull();
  });
});
