import { describe, expect, test } from 'vitest';
import { destinationKey, parseDestination, parseLabelName } from '../../../lib/labels/labelName';

describe('parseLabelName(text)', () => {
  test.each([
    ['eq-loss', { kind: 'eq', name: 'eq-loss' }],
    ['Eq-loss', { kind: 'eq', name: 'eq-loss' }],
    ['eq:loss', { kind: 'eq', name: 'eq-loss' }],
    ['fig:a:b', { kind: 'fig', name: 'fig-a-b' }],
    ['thm-损失', { kind: 'thm', name: 'thm-损失' }],
    [' sec-2.1 ', { kind: 'sec', name: 'sec-2.1' }],
  ])('reads %j', (text, name) => expect(parseLabelName(text)).toEqual(name));

  test.each(['eq', 'eq-', 'EQ-loss', 'equation-loss', 'dai2023emu', 'eq loss', 'eq--', 'xeq-loss', 'fit-a'])(
    'takes %j for no label',
    (text) => expect(parseLabelName(text)).toBeUndefined(),
  );
});

describe('parseDestination(key)', () => {
  test.each([
    ['eq-loss', { kind: 'eq', name: 'eq-loss' }],
    ['blog-diffusion/eq-loss', { kind: 'eq', name: 'eq-loss', note: 'blog-diffusion' }],
    ['posts/2023/11/x/eq:loss', { kind: 'eq', name: 'eq-loss', note: 'posts/2023/11/x' }],
  ])('reads %j', (key, destination) => expect(parseDestination(key)).toEqual(destination));

  test.each(['eq-loss', 'blog-diffusion/eq-loss', '笔记/eq-损失'])('is written back as %j', (key) => {
    const destination = parseDestination(key);
    expect(destination && destinationKey(destination)).toBe(key);
  });

  test('leaves citation keys alone, also those with a slash', () => {
    expect(parseDestination('DBLP:conf/nips/HoJA20')).toBeUndefined();
  });
});
