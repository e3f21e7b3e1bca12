import { describe, expect, test } from 'vitest';
import { noteKey } from '../../../lib/metadata/noteKey';
import { sampleNote } from '../collection/sampleNote';

describe('noteKey(note, first)', () => {
  test.each([
    ['/posts/2024/05/lora/', { family: 'Xia', given: 'Lin' }, 'xia2024lora'],
    ['/posts/2024/05/blog-emu/', { literal: 'Paper Notes Editors' }, 'papernoteseditors2024blog-emu'],
    ['/posts/2024/café résumé/', { family: 'Müller' }, 'muller2024cafe-resume'],
    ['/posts/2024/扩散/', { family: '王伟' }, 'note2024e43fe4'],
    ['/lora/', undefined, 'note2024lora'],
  ])('makes of %s by %j a key', (permalink, first, key) => {
    expect(noteKey(sampleNote(permalink), first)).toBe(key);
  });
});
