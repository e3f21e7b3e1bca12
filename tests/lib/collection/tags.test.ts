import { describe, expect, test } from 'vitest';
import { findTag, gatherTags } from '../../../lib/collection/tags';
import { sampleNote } from './sampleNote';

const tagged = (name: string, ...tags: string[]) => sampleNote(`/${name}/`, { frontMatter: { tags } });

describe('gatherTags(notes)', () => {
  test('takes tags for one that differ by case, as the first note spells them, most used first', () => {
    const notes = [tagged('a', 'Diffusion', '扩散'), tagged('b', 'diffusion', 'b'), tagged('c', 'a')];
    const tags = gatherTags(notes);
    expect([...tags].map(([tag, list]) => [tag, list.map(({ permalink }) => permalink)])).toEqual([
      ['Diffusion', ['/a/', '/b/']],
      ['扩散', ['/a/']],
      ['a', ['/c/']],
      ['b', ['/b/']],
    ]);
  });

  test('is empty without notes', () => expect(gatherTags([]).size).toBe(0));
});

describe('findTag(tags, tag)', () => {
  const tags = gatherTags([tagged('a', 'Diffusion', 'Café')]);

  test.each([
    ['Diffusion', 'Diffusion'],
    ['DIFFUSION', 'Diffusion'],
    ['cafe\u0301', 'Café'],
    ['none', undefined],
  ])('finds %s as %s', (tag, expected) => expect(findTag(tags, tag)).toBe(expected));
});
