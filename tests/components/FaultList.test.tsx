// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { FaultList } from '../../components/FaultList';
import type { Fault } from '../../lib/fault/Fault';
import { makeFault } from '../../lib/fault/makeFault';
import { chinese } from '../../lib/language/chinese';
import { english } from '../../lib/language/english';

const span = { line: 3, column: 5, endLine: 3, endColumn: 9 };
const fault = (message: string, suggestion?: string): Fault => ({
  file: 'a.mdx',
  ...makeFault('citation-resolves', span, message, suggestion),
});

describe('FaultList', () => {
  test('lists each fault with its place, its rule and its way out', () => {
    render(<FaultList faults={[fault('No reference has the key `x`.', 'Did you mean `y`?')]} words={english} />);
    const list = screen.getByRole('region', { name: '1 fault in this note' });
    expect(within(list).getByRole('listitem')).toHaveTextContent(
      'a.mdx:3:5 citation-resolvesNo reference has the key x.Did you mean y?',
    );
  });

  test.each([
    ['`a` and `b`.', ['a', 'b']],
    ['Write `` ` `` for it.', ['`']],
    ['`` $`x` `` stands here.', ['$`x`']],
    ['A space: ` `.', [' ']],
    ['An open ` tick.', []],
    ['None.', []],
  ])('sets what stands between backticks in %s as code', (message, codes) => {
    const { container } = render(<FaultList faults={[fault(message)]} words={english} />);
    const found = [...container.querySelectorAll('p code')].map((code) => code.textContent);
    expect(found).toEqual(codes);
  });

  test('keeps faults at one place apart', () => {
    render(<FaultList faults={[fault('One.'), fault('Two.')]} words={chinese} />);
    expect(screen.getByRole('heading', { level: 2, name: '本文有 2 处错误' })).toBeVisible();
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
  });

  test('is nothing without faults', () => {
    const { container } = render(<FaultList faults={[]} words={english} />);
    expect(container).toBeEmptyDOMElement();
  });
});
