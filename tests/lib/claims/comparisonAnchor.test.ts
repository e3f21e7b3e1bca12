import { describe, expect, test } from 'vitest';
import { comparisonAnchor } from '../../../lib/claims/comparisonAnchor';

describe('comparisonAnchor(measure)', () => {
  test.each([
    ['FID', 'MS-COCO', 'fid-on-ms-coco'],
    ['fid', 'MS - COCO', 'fid-on-ms-coco'],
    ['FID@10', 'café', 'fid@10-on-café'],
    ['胜率', '测试 集', '胜率-on-测试集'],
  ])('is of %s on %s the same for all spellings', (metric, dataset, anchor) => {
    expect(comparisonAnchor({ metric, dataset: dataset.normalize('NFD') })).toBe(anchor);
  });
});
