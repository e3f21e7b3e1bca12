// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { PaperCards } from '../../components/PaperCards';
import { paperLanguage } from '../../components/paperLanguage';
import { parseBib } from '../../lib/bibliography/parseBib';
import { chinese } from '../../lib/language/chinese';
import { english } from '../../lib/language/english';

const { references } = parseBib(`
@inproceedings{emu, title = {Emu <Edit> at \\textit{CVPR}}, author = {Sheynin, Shelly and Polyak, Adam},
  booktitle = {Computer Vision and Pattern Recognition}, shortbooktitle = {CVPR}, year = 2024,
  doi = {10.1000/xyz}, eprint = {2311.10089}, archiveprefix = {arXiv}}
@article{han, title = {深度学习综述}, author = {张三 and 李四}, journal = {计算机学报}, year = 2020}
@misc{bare, title = {Bare}}
`);

describe('PaperCards', () => {
  test('says of each paper what it is, whose, where and when it came out, and links to it', () => {
    render(<PaperCards papers={references} words={english} />);
    const [first] = within(screen.getByRole('region', { name: 'About these papers' })).getAllByRole('listitem');
    expect(first).toHaveTextContent(/^Emu <Edit> at CVPRShelly Sheynin, Adam Polyak.*2024arXivDOI$/);
    const links = within(first as HTMLElement).getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['arXiv', 'https://arxiv.org/abs/2311.10089'],
      ['DOI', 'https://doi.org/10.1000/xyz'],
    ]);
  });

  test('leads to the pages of the papers that have one', () => {
    render(<PaperCards papers={references} places={new Map([['han', { path: '/papers/han/' }]])} words={english} />);
    expect(screen.getByRole('link', { name: '深度学习综述' })).toHaveAttribute('href', '/papers/han/');
    expect(screen.queryByRole('link', { name: 'Bare' })).toBeNull();
  });

  test('says the language of each paper', () => {
    render(<PaperCards papers={references} words={chinese} />);
    const languages = screen.getAllByRole('listitem').map(({ lang }) => lang);
    expect(languages).toEqual(['en', expect.stringMatching(/^zh/), 'en']);
  });

  test('leaves out what a record does not say', () => {
    render(<PaperCards papers={references.slice(2)} words={english} />);
    expect(screen.getByRole('listitem')).toHaveTextContent(/^Bare$/);
    expect(screen.queryByRole('link')).toBeNull();
  });

  test('is nothing without papers', () => {
    const { container } = render(<PaperCards papers={[]} words={english} />);
    expect(container).toBeEmptyDOMElement();
  });
});

describe('paperLanguage(reference)', () => {
  test.each([
    [{ language: 'de-DE', title: '中文' }, 'de-DE'],
    [{ title: '深度学习 and more' }, 'zh'],
    [{ title: 'Deep learning' }, 'en'],
    [{}, 'en'],
  ])('of %o is %s', (reference, language) => {
    expect(paperLanguage(reference)).toBe(language);
  });
});
