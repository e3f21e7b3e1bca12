// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { Neighbours } from '../../components/Neighbours';
import { english } from '../../lib/language/english';
import { getNote, noteText, readSample, type Sample } from './readSample';

let sample: Sample;
beforeAll(async () => {
  sample = await readSample({
    'old.md': noteText({ title: 'Old', date: '2023-01-01', lang: 'en' }),
    'new.md': noteText({ title: '新', date: '2024-01-01', lang: 'zh' }),
  });
});

describe('Neighbours', () => {
  test('lead to the notes before and after', () => {
    render(<Neighbours older={getNote(sample, 'old.md')} newer={getNote(sample, 'new.md')} words={english} />);
    expect(screen.getByRole('navigation', { name: 'Previous / Next' })).toBeVisible();
    const older = screen.getByRole('link', { name: 'Previous Old' });
    expect(older).toHaveAttribute('href', '/posts/2023/01/old/');
    expect(older).toHaveAttribute('rel', 'prev');
    const newer = screen.getByRole('link', { name: 'Next 新' });
    expect(newer).toHaveAttribute('href', '/posts/2024/01/new/');
    expect(newer).toHaveAttribute('rel', 'next');
    expect(screen.getByText('新')).toHaveAttribute('lang', 'zh');
  });

  test('are one link at the ends', () => {
    render(<Neighbours newer={getNote(sample, 'new.md')} words={english} />);
    expect(screen.getAllByRole('link')).toHaveLength(1);
  });

  test('are nothing for a note that is alone', () => {
    const { container } = render(<Neighbours words={english} />);
    expect(container).toBeEmptyDOMElement();
  });
});
