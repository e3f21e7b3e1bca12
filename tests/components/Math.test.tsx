// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { Math as Formula } from '../../components/Math';
import { katexOptions } from '../../lib/math/renderFormula';

const katexMarkup = (tex: string, display = false) => katex.renderToString(tex, katexOptions(display, {}));
/** KaTeX's markup as a browser writes it back, which may differ from the string in quotes and entities. */
const parsed = (markup: string) => {
  const box = document.createElement('div');
  box.innerHTML = markup;
  return box.innerHTML;
};
const long = String.raw`\mathcal{L} \left[ aaaaaaaaaa+bbbbbbbbbb+cccccccccc+dddddddddd \right]`;

describe('Math', () => {
  test.each(['x', 'E = mc^2', String.raw`\frac{1}{2} < \sqrt{x} \& y`, '汉字'])(
    'draws %s inline as KaTeX does, breaks between its parts allowed',
    (tex) => {
      const { container } = render(<Formula tex={tex} />);
      expect(container.querySelector('span')?.innerHTML.replaceAll('<wbr>', '')).toBe(parsed(katexMarkup(tex)));
    },
  );

  test('lets a line break between the parts of an inline formula and nowhere else', () => {
    const { container } = render(<Formula tex="a = b + c" />);
    const parts = [...container.querySelectorAll('.katex-base')];
    expect(parts).toHaveLength(3);
    expect(parts.map((part) => part.nextSibling?.nodeName)).toEqual(['WBR', 'WBR', undefined]);
  });

  test('draws a display formula exactly as KaTeX does', () => {
    const tex = String.raw`\sum_{i=1}^n i = \frac{n(n+1)}{2}`;
    const { container } = render(<Formula tex={tex} display />);
    expect(container.querySelector('[data-scroll]')?.innerHTML).toBe(parsed(katexMarkup(tex, true)));
  });

  test('puts markup that was made before in as it is', () => {
    const { container } = render(<Formula tex="x" markup={'<b>made</b>'} display />);
    expect(container.innerHTML).toContain('<b>made</b>');
  });

  test('speaks by its MathML', () => {
    render(<Formula tex="x + y" />);
    expect(screen.getByRole('math')).toHaveTextContent('x+y');
  });

  test.each([
    { name: 'a display formula', props: { tex: 'x', display: true }, scrolls: true },
    { name: 'a wide inline formula', props: { tex: long }, scrolls: true },
    { name: 'a wide inline formula made before', props: { tex: 'x', markup: 'x', wide: true }, scrolls: true },
    { name: 'a short inline formula', props: { tex: 'x' }, scrolls: false },
  ])('$name is a box that scrolls: $scrolls', ({ props, scrolls }) => {
    const { container } = render(<Formula {...props} label="公式" />);
    const box = container.querySelector('[data-scroll]');
    expect(box?.getAttribute('data-label')).toBe(scrolls ? '公式' : undefined);
  });

  test('shows the source and the message of a formula that cannot be drawn', () => {
    render(<Formula tex={String.raw`\frac{a}`} />);
    expect(screen.getByText(String.raw`\frac{a}`)).toBeVisible();
    expect(screen.getByText("Unexpected end of input in a macro argument, expected '}'.")).toBeVisible();
  });

  test('gives the links of a formula to the keyboard, behind it and once each', () => {
    const tex = String.raw`\href{https://a.example/?x=1&y='2'}{E} = \href{/tags/}{m} + \href{/tags/}{c}`;
    render(<Formula tex={tex} label="Formula" />);
    const links = screen.getAllByRole('link', { name: /^Formula / });
    expect(links.map((link) => link.getAttribute('href'))).toEqual(["https://a.example/?x=1&y='2'", '/tags/']);
    expect(links.map(({ tabIndex }) => tabIndex)).toEqual([0, 0]);
    expect(links[0]).toHaveAccessibleName("Formula https://a.example/?x=1&y='2'");
  });

  test('gives a display formula an anchor of its own when it has no label', () => {
    const { container } = render(
      <>
        <Formula tex="x" display nth="3" />
        <Formula tex="y" display nth="4" anchors="eq-y eq-z" />
        <Formula tex="z" nth="5" />
      </>,
    );
    expect([...container.querySelectorAll('[id]')].map(({ id }) => id)).toEqual(['formula-3', 'eq-z', 'eq-y']);
  });

  test('leaves nothing in the half that is hidden from screen readers to the focus', () => {
    const { container } = render(<Formula tex={String.raw`\href{https://a.example}{E}`} />);
    const hidden = container.querySelector<HTMLElement>('[aria-hidden] a');
    expect(hidden?.tabIndex).toBe(-1);
  });
});
