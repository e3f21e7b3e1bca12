// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { TagList } from '../../components/TagList';

describe('TagList', () => {
  test('links to each tag and counts its notes', () => {
    const tags = [
      { tag: '扩散 模型', count: 4 },
      { tag: 'C#', count: 1 },
    ];
    render(<TagList tags={tags} />);
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['扩散 模型 4', 'C# 1']);
    expect(screen.getByRole('link', { name: '扩散 模型' })).toHaveAttribute(
      'href',
      '/tags/%E6%89%A9%E6%95%A3%20%E6%A8%A1%E5%9E%8B/',
    );
  });
});
