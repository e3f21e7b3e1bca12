// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { NoteHeader, type NoteHeaderProps } from '../../components/NoteHeader';
import type { FrontMatter } from '../../lib/frontMatter/FrontMatter';
import { parseFrontMatter } from '../../lib/frontMatter/parseFrontMatter';
import { getWords } from '../../lib/language/getWords';

function frontMatterOf(yaml: string): FrontMatter {
  const { frontMatter } = parseFrontMatter(`---\n${yaml}\n---\n`);
  if (!frontMatter) throw new Error(`no front matter in ${yaml}`);
  return frontMatter;
}

function renderHeader(yaml: string, props: Partial<NoteHeaderProps> = {}) {
  const lang = props.lang ?? 'en';
  return render(
    <NoteHeader
      frontMatter={frontMatterOf(yaml)}
      lang={lang}
      authors={[]}
      minutes={7}
      translations={[]}
      words={getWords(lang)}
      {...props}
    />,
  );
}

/** Each fact as its name and what it says. */
const facts = (container: HTMLElement) =>
  [...container.querySelectorAll('dl > div')].map((fact) => [
    fact.querySelector('dt')?.textContent,
    fact.querySelector('dd')?.textContent,
  ]);

describe('NoteHeader', () => {
  test('says all that a note’s front matter does', () => {
    const { container } = renderHeader(
      'title: On noise\ndate: 2023-11-05\nseries: Diffusion\nstatus: read\nrating: 4\ntags: [math, 扩散]',
      { authors: ['A. Author', 'B. Writer'], updated: '2024-01-02' },
    );
    expect(screen.getByRole('heading', { level: 1, name: 'On noise' })).toBeVisible();
    expect(container).toHaveTextContent(/^Diffusion/);
    expect(facts(container)).toEqual([
      ['Authors', 'A. Author, B. Writer'],
      ['Published', '5 November 2023'],
      ['Updated', '2 January 2024'],
      ['Status', 'Read'],
      ['Rating', '★★★★★'],
      [undefined, '7 min read'],
    ]);
    expect(screen.getByRole('img', { name: '4 out of 5' })).toBeVisible();
    const tags = screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')]);
    expect(tags).toEqual([
      ['math', '/tags/math/'],
      ['扩散', '/tags/%E6%89%A9%E6%95%A3/'],
    ]);
  });

  test('says it in Chinese for a Chinese note', () => {
    const { container } = renderHeader('title: 噪声\ndate: 2023-11-05\nstatus: to-read\ndraft: true', {
      authors: ['李雷', '韩梅梅'],
      lang: 'zh-CN',
    });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('噪声草稿');
    expect(facts(container)).toEqual([
      ['作者', '李雷、韩梅梅'],
      ['发布于', '2023年11月5日'],
      ['状态', '待读'],
      [undefined, '约 7 分钟读完'],
    ]);
  });

  test('gives machines the days', () => {
    const { container } = renderHeader('title: T\ndate: 2023-11-05', { updated: '2024-01-02' });
    const days = [...container.querySelectorAll('time')].map(({ dateTime }) => dateTime);
    expect(days).toEqual(['2023-11-05', '2024-01-02']);
  });

  test('has the title alone for a page', () => {
    const { container } = renderHeader('title: About\nkind: page', { authors: ['A. Author'] });
    expect(container).toHaveTextContent(/^About$/);
  });

  test('leads to the same note in other languages', () => {
    renderHeader('title: T\ndate: 2023-11-05', {
      translations: [{ permalink: '/posts/zh/', lang: 'zh', label: '阅读中文版' }],
    });
    const link = screen.getByRole('link', { name: '阅读中文版' });
    expect(link).toHaveAttribute('href', '/posts/zh/');
    expect(link).toHaveAttribute('hreflang', 'zh');
    expect(link).toHaveAttribute('lang', 'zh');
    expect(link).toHaveAttribute('rel', 'alternate');
  });
});
