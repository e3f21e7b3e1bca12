import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  doiToArxiv,
  eprintToArxiv,
  findArxiv,
  normalizeDoi,
  normalizeUrl,
  urlToArxiv,
} from '../../../../lib/bibliography/bib/identifiers';

describe('eprintToArxiv(text)', () => {
  test.each([
    ['2309.15807', '2309.15807'],
    ['2309.15807v2', '2309.15807'],
    ['arXiv:2311.10770', '2311.10770'],
    ['cs/0112017', 'cs/0112017'],
    ['math.GT/0309136v1', 'math.GT/0309136'],
    ['2309.15807 [cs.CV]', '2309.15807'],
    ['12345', undefined],
  ])('reads %s', (text, arxiv) => {
    expect(eprintToArxiv(text)).toBe(arxiv);
  });
});

describe('findArxiv(text)', () => {
  test.each([
    ['arXiv preprint arXiv:2309.15807', '2309.15807'],
    ['arXiv:2309.15807v3', '2309.15807'],
    ['CoRR', undefined],
  ])('finds it in %s', (text, arxiv) => {
    expect(findArxiv(text)).toBe(arxiv);
  });
});

describe('urlToArxiv(url)', () => {
  test.each([
    ['https://arxiv.org/abs/2309.15807', '2309.15807'],
    ['http://arxiv.org/pdf/2309.15807v1.pdf', '2309.15807'],
    ['https://example.org/abs/2309.15807', undefined],
  ])('reads %s', (url, arxiv) => {
    expect(urlToArxiv(url)).toBe(arxiv);
  });
});

describe('doiToArxiv(doi)', () => {
  test.each([
    ['10.48550/arXiv.2309.15807', '2309.15807'],
    ['10.48550/ARXIV.2309.15807', '2309.15807'],
    ['10.1038/nature14539', undefined],
  ])('reads %s', (doi, arxiv) => {
    expect(doiToArxiv(doi)).toBe(arxiv);
  });
});

describe('normalizeDoi(text)', () => {
  test.each([
    ['10.1038/nature14539', '10.1038/nature14539'],
    ['https://doi.org/10.1038/nature14539', '10.1038/nature14539'],
    ['http://dx.doi.org/10.1000/a\\_b', '10.1000/a_b'],
    ['doi:10.1002/(SICI)1<1::AID-1>3.0.CO;2-5', '10.1002/(SICI)1<1::AID-1>3.0.CO;2-5'],
    ['https://doi.org/10/cmwds4', '10/cmwds4'],
    ['nature14539', undefined],
    ['10.1038/a b', undefined],
  ])('reads %s', (text, doi) => {
    expect(normalizeDoi(text)).toBe(doi);
  });
});

describe('normalizeUrl(text)', () => {
  test.each([
    ['https://example.org', 'https://example.org'],
    ['https://example.org/a\\_b', 'https://example.org/a_b'],
    ['https://example.org/文章', 'https://example.org/文章'],
    ['https://example.org/a"b<c>', 'https://example.org/a%22b%3Cc%3E'],
    ['mailto:me@example.org', 'mailto:me@example.org'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['ftp://example.org', undefined],
    ['www.example.org', undefined],
    ['//example.org', undefined],
    ['https://', undefined],
    [' java\nscript:alert(1)', undefined],
  ])('reads %j', (text, url) => {
    expect(normalizeUrl(text)).toBe(url);
  });

  test('gives nothing that could leave an attribute or run', () => {
    const part = fc.constantFrom(
      'https://',
      'javascript:',
      'x.org',
      '/',
      '"',
      "'",
      '<',
      '>',
      ' ',
      '\n',
      'a',
      '%',
      '@',
      '文',
    );
    fc.assert(
      fc.property(
        fc.array(part).map((parts) => parts.join('')),
        (text) => {
          const url = normalizeUrl(text);
          if (url !== undefined) expect(url).toMatch(/^(?:https?:\/\/|mailto:)[^\s"<>]+$/i);
        },
      ),
    );
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (text) => {
        const once = normalizeUrl(text);
        expect(normalizeUrl(once ?? '')).toBe(once);
      }),
    );
  });
});
