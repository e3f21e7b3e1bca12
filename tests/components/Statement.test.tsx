// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Proof, ProofHead, Tombstone } from '../../components/Proof';
import { Statement, StatementHead } from '../../components/Statement';
import { chinese } from '../../lib/language/chinese';
import { english } from '../../lib/language/english';

describe('Statement', () => {
  test.each([
    ['thm', '1', english, 'Theorem\u00a01', 'Theorem\u00a01 (Jensen)'],
    ['thm', '1', chinese, '定理\u00a01', '定理\u00a01（Jensen）'],
    ['def', '2', chinese, '定义\u00a02', '定义\u00a02（Jensen）'],
    ['qst', '3', english, 'Question\u00a03', 'Question\u00a03 (Jensen)'],
  ] as const)('is a group named by its kind and number: %s %s', (kind, number, words, name, head) => {
    render(
      <Statement kind={kind} number={number} id="thm-a" words={words}>
        <p>
          <StatementHead kind={kind} number={number} words={words}>
            Jensen
          </StatementHead>
        </p>
      </Statement>,
    );
    const group = screen.getByRole('group', { name });
    expect(group).toHaveAttribute('id', 'thm-a');
    expect(group.textContent).toBe(head);
  });
});

describe('Proof', () => {
  test.each([
    [false, english, 'Proof of it'],
    [true, chinese, '证明 of it'],
  ])('can be folded, and is when its author says so: %s', (folded, words, head) => {
    render(
      <Proof folded={folded}>
        <ProofHead words={words}>of it</ProofHead>
        <p>
          Clear.
          <Tombstone />
        </p>
      </Proof>,
    );
    const proof = screen.getByRole('group');
    expect(proof.hasAttribute('open')).toBe(!folded);
    expect(proof.querySelector('summary')?.textContent).toBe(head);
    expect(screen.getByText('∎')).toHaveAttribute('aria-hidden', 'true');
  });
});
