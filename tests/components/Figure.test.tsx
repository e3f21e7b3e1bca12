// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Caption } from '../../components/Caption';
import { Clip } from '../../components/Clip';
import { Figure } from '../../components/Figure';
import { LineComment } from '../../components/LineComment';
import { chinese } from '../../lib/language/chinese';
import { english } from '../../lib/language/english';

describe('Figure', () => {
  test('is named by its caption and found by its anchor', () => {
    render(
      <Figure id="fig-a" columns="2">
        <Caption kind="fig" number="1" words={english}>
          Two samplers
        </Caption>
        <Figure id="fig-a-left" part>
          <Caption letter="a" words={english}>
            DDPM
          </Caption>
        </Figure>
      </Figure>,
    );
    const [whole, part] = screen.getAllByRole('figure');
    expect(whole).toHaveAttribute('id', 'fig-a');
    expect(whole).toHaveAttribute('data-columns', '2');
    expect(whole?.textContent).toBe('Figure\u00a01 Two samplers(a) DDPM');
    expect(part).toHaveAttribute('id', 'fig-a-left');
    expect(part).toHaveTextContent('(a) DDPM');
  });

  test.each([
    ['table', { table: true }],
    ['listing', { listing: true }],
    ['algorithm', { algorithm: true }],
    ['pictures', {}],
  ])('is set as its kind: %s', (kind, props) => {
    render(<Figure {...props} />);
    expect(screen.getByRole('figure').className).toContain(kind);
  });
});

describe('Caption', () => {
  test.each([
    ['fig', '2', chinese, '图\u00a02 说明'],
    ['tbl', '3', english, 'Table\u00a03 说明'],
    ['alg', '1', chinese, '算法\u00a01 说明'],
    ['lst', '4', english, 'Listing\u00a04 说明'],
  ] as const)('says the number of %s %s in the language of the note', (kind, number, words, text) => {
    const { container } = render(
      <Caption kind={kind} number={number} words={words}>
        说明
      </Caption>,
    );
    expect(container.textContent).toBe(text);
  });

  test('is the words alone where there is no number', () => {
    const { container } = render(<Caption words={english}>Words</Caption>);
    expect(container.textContent).toBe('Words');
  });
});

describe('Clip', () => {
  test('waits for the reader, with controls and a name', () => {
    render(
      <Clip src="/a.mp4" alt="Noise turns into a cat" poster={{ src: '/a.png', size: { width: 4, height: 3 } }} />,
    );
    const clip = screen.getByLabelText('Noise turns into a cat');
    expect(clip).toHaveAttribute('controls');
    expect(clip).not.toHaveAttribute('autoplay');
    expect(clip).toHaveAttribute('preload', 'none');
    expect(clip).toHaveAttribute('poster', '/a.png');
    expect(clip).toHaveAttribute('width', '4');
  });

  test('shows its own first picture where it has no poster', () => {
    render(<Clip src="/a.mp4" alt="x" />);
    expect(screen.getByLabelText('x')).toHaveAttribute('preload', 'metadata');
  });
});

describe('LineComment', () => {
  test('stands behind a sign of its own', () => {
    render(
      <Figure algorithm>
        <LineComment>one step</LineComment>
      </Figure>,
    );
    expect(within(screen.getByRole('figure')).getByText(/one step/)).toHaveTextContent('▷ one step');
  });
});
