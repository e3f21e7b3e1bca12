import { describe, expect, test } from 'vitest';
import { allPaperLinks } from '../../../lib/bibliography/paperLinks';
import { parseBib } from '../../../lib/bibliography/parseBib';

const linksOf = (fields: string) =>
  parseBib(`@article{a, title={A}, journal={J}, ${fields}}`).references.flatMap((reference) =>
    allPaperLinks(reference).map(({ label, url }) => `${label} ${url}`),
  );

describe('allPaperLinks(reference)', () => {
  test('makes the addresses of a paper on arXiv from its identifier', () => {
    expect(linksOf('eprint={2309.15807}, archiveprefix={arXiv}, github={a/b}')).toEqual([
      'arXiv https://arxiv.org/abs/2309.15807',
      'PDF https://arxiv.org/pdf/2309.15807',
      'Code https://github.com/a/b',
      'Semantic Scholar https://www.semanticscholar.org/arxiv/2309.15807',
      'alphaXiv https://www.alphaxiv.org/abs/2309.15807',
      'Hugging Face https://huggingface.co/papers/2309.15807',
    ]);
  });

  test('makes those of a paper that has a DOI alone, and prefers the PDF that its record names', () => {
    expect(linksOf('doi={10.1000/x<1>}, pdf={https://example.org/a.pdf}')).toEqual([
      'PDF https://example.org/a.pdf',
      'DOI https://doi.org/10.1000/x%3C1%3E',
      'Semantic Scholar https://api.semanticscholar.org/DOI:10.1000/x%3C1%3E',
    ]);
  });

  test('calls a page on GitHub code, and any other by no name of its own', () => {
    expect(linksOf('url={https://github.com/a/b}')).toEqual(['Code https://github.com/a/b']);
    expect(linksOf('url={https://example.org/a}')).toEqual(['Web https://example.org/a']);
    expect(linksOf('year=2020')).toEqual([]);
  });
});
