import { error, file, md, type Rule } from './Rule';

const claim = (attributes: string, ...words: string[]): string[] => [
  `:::claim{paper="dai2023emu" ${attributes}}`,
  ...words,
  ':::',
];
const words = 'Emu draws better than what it was tuned from.';
const fid = 'metric="FID" dataset="COCO" value="6.2"';

/** Of what notes say of papers in `:::claim` blocks and their like. */
export const claims = {
  'claim-is-complete': error(
    'A claim about a paper names it, has words, and gives metric, dataset and value together.',
    md(...claim('metric="FID"', words)),
    md(...claim(fid, words)),
  ),
  'claim-value-is-valid': error(
    'The value of a claim is a number, and `better` says `lower` or `higher`.',
    md(...claim('metric="FID" dataset="COCO" value="low"', words)),
    md(...claim(fid, words)),
  ),
  'claims-agree': error(
    'All notes say the same of a metric: that lower is better, or that higher is.',
    {
      ...file('emu.md', ...claim(`${fid} better="lower"`, words)),
      ...file('edit.md', ...claim(`${fid} better="higher"`, words)),
    },
    {
      ...file('emu.md', ...claim(`${fid} better="lower"`, words)),
      ...file('edit.md', ...claim(`${fid} better="lower"`, words)),
    },
  ),
} satisfies Record<string, Rule>;
