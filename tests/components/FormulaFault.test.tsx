// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { FormulaFault } from '../../components/FormulaFault';

describe('FormulaFault', () => {
  test('shows the TeX as code and the message beside it', () => {
    const { container } = render(<FormulaFault tex={'\\frac{a'} message="Expected '}'." />);
    expect(screen.getByRole('code')).toHaveTextContent('\\frac{a');
    expect(container).toHaveTextContent("\\frac{a Expected '}'.");
  });

  test('shows markup in TeX as text', () => {
    const { container } = render(<FormulaFault tex="<b>x</b>" message="m" />);
    expect(container.querySelector('b')).toBeNull();
  });
});
