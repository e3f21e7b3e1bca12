// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { ListPage } from '../../components/ListPage';

describe('ListPage', () => {
  test('has a title, a line on what it is, and its list', () => {
    const { container } = render(
      <ListPage title="Tags" note="All of them.">
        <ul />
      </ListPage>,
    );
    expect(screen.getByRole('heading', { level: 1, name: 'Tags' })).toBeVisible();
    expect(container).toHaveTextContent('TagsAll of them.');
    expect(screen.getByRole('list')).toBeInTheDocument();
  });

  test('needs no line', () => {
    const { container } = render(<ListPage title="Tags">x</ListPage>);
    expect(container.querySelector('p')).toBeNull();
  });
});
