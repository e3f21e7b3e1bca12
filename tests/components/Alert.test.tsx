// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Alert, type AlertKind } from '../../components/Alert';
import { chinese } from '../../lib/language/chinese';
import { english } from '../../lib/language/english';

describe('Alert', () => {
  test.each<[AlertKind, string, string]>([
    ['note', 'Note', '说明'],
    ['tip', 'Tip', '提示'],
    ['important', 'Important', '重要'],
    ['warning', 'Warning', '警告'],
    ['caution', 'Caution', '小心'],
  ])('%s is a note named %s, in Chinese %s', (kind, inEnglish, inChinese) => {
    render(
      <Alert kind={kind} words={english}>
        <p>Mind the gap.</p>
      </Alert>,
    );
    const alert = screen.getByRole('note', { name: inEnglish });
    expect(alert).toHaveTextContent(`${inEnglish}Mind the gap.`);
    expect(alert).toHaveAttribute('data-kind', kind);
    render(<Alert kind={kind} words={chinese} />);
    expect(screen.getByRole('note', { name: inChinese })).toHaveTextContent(inChinese);
  });
});
