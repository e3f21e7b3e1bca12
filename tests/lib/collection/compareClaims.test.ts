import { describe, expect, test } from 'vitest';
import type { Measure } from '../../../lib/claims/PaperClaim';
import type { NotedClaim } from '../../../lib/collection/claims';
import { compareClaims } from '../../../lib/collection/compareClaims';
import type { Paper } from '../../../lib/collection/papers';
import { sampleNote } from './sampleNote';

const span = { line: 5, column: 1, endLine: 5, endColumn: 9 };
const note = sampleNote('/a/');

const papers = new Map<string, Paper>();

function paperOf(key: string): Paper {
  const source = { ...span, text: '', key: span };
  const paper = papers.get(key) ?? {
    reference: { id: key, type: 'article', source },
    path: `/papers/${key}/`,
    about: [],
    citing: [],
  };
  papers.set(key, paper);
  return paper;
}

function claim(paper: string, measure: Partial<Measure>, from = note, where?: string): NotedClaim {
  const whole = { metric: 'FID', dataset: 'COCO', value: '1', ...measure };
  return {
    note: from,
    paper: paperOf(paper),
    claim: { kind: 'claim', paper, where, measure: whole, anchor: `${paper}-${whole.value}`, words: ['So.'], ...span },
  };
}

const rowsOf = (claims: NotedClaim[], lang = 'en') =>
  compareClaims(claims, lang).map(({ metric, dataset, rows }) => [
    `${metric} on ${dataset}`,
    ...rows.map(({ paper, value, isBest }) => `${paper.reference.id} ${value}${isBest ? ' best' : ''}`),
  ]);

describe('compareClaims(claims, lang)', () => {
  test('makes a table of each metric and dataset, as first spelled, those with most papers first', () => {
    const claims = [
      claim('a', { dataset: 'ImageNet', value: '7' }),
      claim('a', { value: '3' }),
      claim('b', { metric: 'fid', dataset: 'co co', value: '2' }),
      claim('b', { metric: 'IS', value: '9' }),
    ];
    expect(rowsOf(claims)).toEqual([
      ['FID on COCO', 'a 3', 'b 2'],
      ['FID on ImageNet', 'a 7'],
      ['IS on COCO', 'b 9'],
    ]);
  });

  test.each([
    ['lower', ['FID on COCO', 'b 2 best', 'c 2.0 best', 'a 30']],
    ['higher', ['FID on COCO', 'a 30 best', 'b 2', 'c 2.0']],
  ] as const)('marks the best, first, when an author says that %s is better', (better, expected) => {
    const claims = [
      claim('a', { value: '30' }),
      claim('b', { value: '2' }),
      claim('c', { value: '2.0' }),
      claim('d', { dataset: 'other', better }),
    ];
    expect(rowsOf(claims)[0]).toEqual(expected);
  });

  test('marks nothing that stands alone, is in other units, or is said to be better both ways', () => {
    expect(rowsOf([claim('a', { better: 'lower' })])).toEqual([['FID on COCO', 'a 1']]);
    const units = [claim('a', { better: 'lower', unit: '%' }), claim('b', { value: '2' })];
    expect(rowsOf(units)).toEqual([['FID on COCO', 'a 1', 'b 2']]);
    const both = [claim('a', { better: 'lower' }), claim('b', { better: 'higher', value: '2' })];
    expect(rowsOf(both)).toEqual([['FID on COCO', 'a 1', 'b 2']]);
  });

  test('shows both of two values that notes give, and once what they agree on, the site’s language first', () => {
    const other = sampleNote('/b/', { lang: 'zh' });
    const claims = [
      claim('a', { setting: 'Tuned' }),
      claim('a', { setting: 'tuned' }, other, '表 2'),
      claim('a', { setting: 'tuned', value: '1.5' }, other),
      claim('a', { setting: 'raw' }, other),
    ];
    expect(rowsOf(claims)).toEqual([['FID on COCO', 'a 1', 'a 1.5', 'a 1']].map((row) => row));
    const [row] = compareClaims(claims, 'zh')[0]?.rows ?? [];
    expect(row?.where).toBe('表 2');
    expect(row?.said.map(({ note: { permalink } }) => permalink)).toEqual(['/b/', '/a/']);
  });

  test('is nothing without numbers', () => {
    const { claim: said, ...noted } = claim('a', {});
    expect(compareClaims([{ ...noted, claim: { ...said, measure: undefined } }], 'en')).toEqual([]);
  });
});
