import { describe, expect, test } from 'vitest';
import { parseBib } from '../../../lib/bibliography/parseBib';
import { referenceToCsl } from '../../../lib/bibliography/referenceToCsl';

const toCsl = (bib: string) => parseBib(bib).references.map(referenceToCsl);

describe('referenceToCsl(reference)', () => {
  test('keeps the fields of CSL-JSON and nothing of our own', () => {
    const bib = `@inproceedings{ho, title={{DDPM} in $x^2$}, author={Ho, Jonathan and others}, booktitle={NeurIPS}, year=2020,
      pages={1--9}, doi={10.1000/x}, eprint={2006.11239}, archiveprefix={arXiv}, code={https://github.com/hojonathanho/diffusion}}`;
    expect(toCsl(bib)).toEqual([
      {
        id: 'ho',
        type: 'paper-conference',
        title: '<span class="nocase">DDPM</span> in <span class="nocase">x²</span>',
        author: [{ family: 'Ho', given: 'Jonathan' }, { literal: 'others' }],
        'container-title': 'NeurIPS',
        issued: { 'date-parts': [[2020]] },
        page: '1-9',
        DOI: '10.1000/x',
        archive: 'arXiv',
        archive_location: '2006.11239',
      },
    ]);
  });

  test('says the language of a paper, and holds no invisible sign', () => {
    const [record] = toCsl('@article{a, title={深度学习 <b>与</b> 扩散}, journal={计算机学报}, year=2020}');
    expect(record).toMatchObject({ language: 'zh-CN', title: '深度学习 <b>与</b> 扩散' });
  });
});
