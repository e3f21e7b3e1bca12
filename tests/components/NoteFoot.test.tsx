// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { NoteFoot } from '../../components/NoteFoot';
import { getWords } from '../../lib/language/getWords';
import { getNote, noteText, readSample, type Sample } from './readSample';

let sample: Sample;

beforeAll(async () => {
  sample = await readSample({
    'site.yaml': 'title: Reading Group\nauthors: [Lin Xia]\nbaseUrl: https://notes.example.org\n',
    'lora.md': noteText({ title: 'LoRA <b> & more', date: '2024-05-01' }),
  });
});

function renderCite(lang: string) {
  return render(<NoteFoot note={getNote(sample, 'lora.md')} collection={sample.collection} words={getWords(lang)} />);
}

describe('NoteFoot', () => {
  test('holds, folded, a sentence and a BibTeX entry, each with a button that copies it', () => {
    renderCite('en');
    const box = screen.getByRole('group');
    expect(box).not.toHaveAttribute('open');
    expect(within(box).getByText('Cite this note').tagName).toBe('SUMMARY');
    const texts = [...box.querySelectorAll('[data-code]')].map((code) => [
      code.querySelector('figcaption')?.textContent,
      code.querySelector('pre code')?.textContent,
      code.querySelector('[data-copy]')?.tagName,
    ]);
    expect(texts).toEqual([
      [
        'APA',
        'Xia, L. (2024, May 1). LoRA <b> & more. Reading Group. https://notes.example.org/posts/2024/05/lora/',
        'BUTTON',
      ],
      ['BibTeX', expect.stringContaining('title = {{LoRA} <b> \\& more},'), 'BUTTON'],
    ]);
  });

  test('leads to the files beside the note, in the words of the page', () => {
    renderCite('zh');
    const links = screen.getAllByRole('link', { hidden: true }).filter((link) => link.hasAttribute('type'));
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['数据（JSON）', '/posts/2024/05/lora/note.json'],
      ['原文（Markdown）', '/posts/2024/05/lora/note.md'],
      ['参考文献（BibTeX）', '/posts/2024/05/lora/note.bib'],
    ]);
  });
});
