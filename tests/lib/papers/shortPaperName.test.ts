import { describe, expect, test } from 'vitest';
import { parseBib } from '../../../lib/bibliography/parseBib';
import { shortPaperName } from '../../../lib/papers/shortPaperName';

function nameOf(fields: string): string {
  const [reference] = parseBib(`@article{key, ${fields}}`).references;
  if (!reference) throw new Error('No reference was read');
  return shortPaperName(reference);
}

describe('shortPaperName(reference)', () => {
  test.each([
    ['author = {Dai, Xiaoliang}, year = {2023}', 'Dai 2023'],
    ['author = {Dai, Xiaoliang and Hou, Ji}, year = {2023}', 'Dai et al. 2023'],
    ['author = {Dai, Xiaoliang and others}, year = {2023}', 'Dai et al. 2023'],
    ['author = {王小明 and 李华}, title = {扩散模型}, year = {2023}', '王小明等 2023'],
    ['author = {{OpenAI}}, year = {2023}', 'OpenAI 2023'],
    ['author = {Dai, Xiaoliang}', 'Dai'],
    ['year = {2023}', 'key'],
  ])('names a paper with %s', (fields, name) => expect(nameOf(fields)).toBe(name));
});
