import { describe, expect, test } from 'vitest';
import { findReference, listReferences } from '../../../lib/bibliography/findReference';
import { referencesOf } from './format/samples';

const references = referencesOf(`
@misc{dai, title = {Emu}, eprint = {2309.15807}, archiveprefix = {arXiv}}
@article{ho, title = {DDPM}, doi = {10.1000/DDPM}}
@article{ho2, title = {DDPM again}, doi = {10.1000/ddpm}}
@misc{arxiv:1706.03762, title = {A Key Like an Identifier}}
`);

describe('findReference(key, references)', () => {
  test.each([
    ['dai', 'dai'],
    ['arxiv:2309.15807', 'dai'],
    ['arXiv:2309.15807v1', 'dai'],
    ['doi:10.48550/arXiv.2309.15807', 'dai'],
    ['arxiv:1706.03762', 'arxiv:1706.03762'],
    ['arxiv:2401.00001', undefined],
    ['doi:10.1000/ddpm', undefined],
    ['nobody', undefined],
  ])('of %s is %s', (key, id) => {
    expect(findReference(key, references)?.id).toBe(id);
  });
});

describe('listReferences(key, references)', () => {
  test('lists all that have an identifier', () => {
    expect(listReferences('doi:10.1000/ddpm', references).map(({ id }) => id)).toEqual(['ho', 'ho2']);
  });
});
