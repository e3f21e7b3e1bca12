// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Home } from '../../components/Home';
import { getWords } from '../../lib/language/getWords';
import { noteText, readSample } from './readSample';

async function renderHome(files: Record<string, string>) {
  const { collection } = await readSample(files);
  return render(<Home collection={collection} words={getWords(collection.site.lang)} />);
}

describe('Home', () => {
  test('begins with the author’s text, and lists the notes below it', async () => {
    const { container } = await renderHome({
      'site.yaml': 'title: Notes\nlang: en\ndescription: Not shown.\n',
      'index.mdx': noteText({ title: 'Welcome', kind: 'page' }, 'Read [the first](./a.md) and $x$.'),
      'a.md': noteText({ title: 'First', date: '2024-01-01' }),
    });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Welcome');
    expect(screen.getByRole('link', { name: 'the first' })).toHaveAttribute('href', '/posts/2024/01/a/');
    expect(screen.getByRole('math')).toHaveTextContent('x');
    expect(screen.getByRole('heading', { level: 2, name: '2024' })).toBeVisible();
    expect(container).not.toHaveTextContent('Not shown.');
  });

  test('begins with the site’s title and description when there is no such text', async () => {
    const { container } = await renderHome({ 'site.yaml': 'title: 论文笔记\nlang: zh\ndescription: 读薄。\n' });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('论文笔记');
    expect(container).toHaveTextContent('论文笔记读薄。还没有笔记。');
  });
});
