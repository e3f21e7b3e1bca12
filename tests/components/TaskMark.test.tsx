// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { TaskMark } from '../../components/TaskMark';

describe('TaskMark', () => {
  test.each([
    { checked: true, sign: '☑' },
    { checked: false, sign: '☐' },
    { checked: undefined, sign: '☐' },
  ])('is $sign when checked is $checked, and no form control', ({ checked, sign }) => {
    const { container } = render(<TaskMark checked={checked} />);
    expect(container).toHaveTextContent(sign);
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});
