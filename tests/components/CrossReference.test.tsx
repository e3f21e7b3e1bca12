// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { CrossReference, type ReferenceTo } from '../../components/CrossReference';
import { getWords } from '../../lib/language/getWords';

const loss: ReferenceTo = { kind: 'eq', number: '3a', anchor: 'eq-loss', form: 'full' };

function draw(targets: (ReferenceTo | string)[], lang = 'en') {
  return render(<CrossReference targets={targets} words={getWords(lang)} />).container;
}

describe('<CrossReference>', () => {
  test.each([
    ['full', 'en', 'Equation\u00a0(3a)'],
    ['full', 'zh', '式\u00a0(3a)'],
    ['brackets', 'zh', '(3a)'],
    ['number', 'en', '3a'],
  ] as const)('prints the form %s in %s', (form, lang, text) => {
    draw([{ ...loss, form }], lang);
    const link = screen.getByRole('link');
    expect(link.textContent).toBe(text);
    expect(link).toHaveAttribute('href', '#eq-loss');
  });

  test('prints what is no equation without brackets', () => {
    draw([{ ...loss, kind: 'thm', number: '2' }], 'zh');
    expect(screen.getByRole('link').textContent).toBe('定理\u00a02');
  });

  test('leads to the page of another note', () => {
    draw([{ ...loss, anchor: 'eq-损失', permalink: '/posts/笔记/' }]);
    expect(screen.getByRole('link')).toHaveAttribute('href', '/posts/%E7%AC%94%E8%AE%B0/#eq-%E6%8D%9F%E5%A4%B1');
  });

  test('joins several targets, with the words around them', () => {
    const container = draw([
      { ...loss, prefix: 'see' },
      { ...loss, number: '4', suffix: ', left' },
    ]);
    expect(container.textContent).toBe('see Equation\u00a0(3a), Equation\u00a0(4), left');
  });

  test('shows a reference to nothing as it was written', () => {
    expect(draw(['@eq-lost'])).toHaveTextContent('@eq-lost');
    expect(screen.queryByRole('link')).toBeNull();
  });
});
