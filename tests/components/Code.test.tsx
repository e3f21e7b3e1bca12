// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Code } from '../../components/Code';
import { chinese } from '../../lib/language/chinese';
import { english } from '../../lib/language/english';

const markup = '<span class="tok-keyword">let</span> a = 1 &lt; 2';

describe('Code', () => {
  test('shows the highlighted code', () => {
    const { container } = render(<Code markup={markup} words={english} />);
    expect(screen.getByRole('code')).toHaveTextContent('let a = 1 < 2');
    expect(container.querySelector('.tok-keyword')).toHaveTextContent('let');
  });

  test.each([
    { props: { title: 'train.py', lang: 'python' }, caption: 'train.pypython', label: 'train.py' },
    { props: { lang: 'bash' }, caption: 'bash', label: 'Code' },
    { props: { title: 'a.txt' }, caption: 'a.txt', label: 'a.txt' },
    { props: {}, caption: undefined, label: 'Code' },
  ])('captions $props and names the box that scrolls', ({ props, caption, label }) => {
    const { container } = render(<Code markup={markup} words={english} {...props} />);
    expect(container.querySelector('figcaption')?.textContent).toBe(caption);
    expect(container.querySelector('pre')).toHaveAttribute('data-label', label);
  });

  test.each([
    { words: english, name: 'Copy', copied: 'Copied' },
    { words: chinese, name: '复制', copied: '已复制' },
  ])('has a button “$name” that only a script shows', ({ words, name, copied }) => {
    render(<Code markup={markup} words={words} />);
    const button = screen.getByRole('button', { name: new RegExp(`^${name}`) });
    expect(button).toHaveAttribute('data-needs-script');
    expect(button).toHaveAttribute('data-copied', copied);
    expect(button).toHaveAttribute('type', 'button');
  });

  test('keeps button and code in one figure, where the script looks for them', () => {
    const { container } = render(<Code markup={markup} words={english} />);
    const figure = screen.getByRole('button').closest('[data-code]');
    expect(figure?.querySelector('pre code')).toBe(container.querySelector('code'));
  });
});
