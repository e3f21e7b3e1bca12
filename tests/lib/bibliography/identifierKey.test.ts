import { describe, expect, test } from 'vitest';
import { listIdentities, parseIdentifierKey } from '../../../lib/bibliography/identifierKey';
import { referencesOf } from './format/samples';

describe('parseIdentifierKey(key)', () => {
  test.each([
    ['arxiv:2309.15807', 'arxiv:2309.15807'],
    ['arXiv:2309.15807v2', 'arxiv:2309.15807'],
    ['arxiv:hep-th/9901001v3', 'arxiv:hep-th/9901001'],
    ['arxiv:math.GT/0309136', 'arxiv:math/0309136'],
    ['doi:10.48550/arXiv.2309.15807', 'arxiv:2309.15807'],
    ['DOI:10.1109/CVPR52688.2022.01042', 'doi:10.1109/cvpr52688.2022.01042'],
    ['doi:10.1002/(SICI)1<2::AID>3.0.CO;2-O', 'doi:10.1002/(sici)1<2::aid>3.0.co;2-o'],
    ['arxiv:emu', undefined],
    ['doi:', undefined],
  ])('reads %s', (key, identity) => {
    expect(parseIdentifierKey(key)?.identity).toBe(identity);
    expect(parseIdentifierKey(key)?.scheme).toBe(/^arxiv/i.test(key) ? 'arxiv' : 'doi');
  });

  test.each(['dai2023emu', 'doing:2023', 'my-arxiv:2309.15807', '模型:Emu', 'https://doi.org/10.1/x'])(
    'takes %s for a key like any other',
    (key) => {
      expect(parseIdentifierKey(key)).toBeUndefined();
    },
  );
});

describe('listIdentities(reference)', () => {
  test.each([
    ['eprint = {2309.15807v2}, archiveprefix = {arXiv}', ['arxiv:2309.15807']],
    ['doi = {10.48550/arXiv.2309.15807}', ['arxiv:2309.15807']],
    [
      'doi = {10.1109/CVPR.1}, eprint = {2309.15807}, archiveprefix = {arXiv}',
      ['arxiv:2309.15807', 'doi:10.1109/cvpr.1'],
    ],
    ['doi = {https://doi.org/10.1109/CVPR.1}', ['doi:10.1109/cvpr.1']],
    ['note = {No identifier}', []],
  ])('of an entry with %s', (fields, identities) => {
    const [reference] = referencesOf(`@misc{a, title = {A}, ${fields}}`).values();
    expect(reference && listIdentities(reference)).toEqual(identities);
  });
});
