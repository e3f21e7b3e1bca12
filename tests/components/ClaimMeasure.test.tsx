// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { ClaimMeasure } from '../../components/ClaimMeasure';
import { chinese } from '../../lib/language/chinese';
import { english } from '../../lib/language/english';

describe('<ClaimMeasure>', () => {
  test('says of what, on what, in which setting and how much, and leads to the other papers’ numbers', () => {
    const { container } = render(
      <ClaimMeasure metric="FID" dataset="MS COCO" value="6.2" setting="tuned" better="lower" words={english} />,
    );
    expect(container).toHaveTextContent('FID on MS COCO↓tuned6.2');
    expect(screen.getByRole('link', { name: 'FID on MS COCO' })).toHaveAttribute(
      'href',
      '/papers/compare/#fid-on-mscoco',
    );
    expect(screen.getByRole('img', { name: 'Lower is better' })).toHaveTextContent('↓');
  });

  test.each([
    ['%', '68.4%'],
    ['ms', '68.4\u00a0ms'],
    [undefined, '68.4'],
  ])('sets the unit %s behind the number', (unit, text) => {
    render(<ClaimMeasure metric="胜率" dataset="集" value="68.4" unit={unit} words={chinese} />);
    expect(screen.getByText(/68/).textContent).toBe(text);
    expect(screen.getByRole('link', { name: '集 上的 胜率' })).toBeVisible();
    expect(screen.queryByRole('img')).toBeNull();
  });
});
