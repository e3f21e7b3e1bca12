import { describe, expect, test } from 'vitest';
import { parseName } from '../../../lib/bibliography/parseName';

describe('parseName(text)', () => {
  test.each([
    ['Lin Xia', { family: 'Xia', given: 'Lin' }],
    ['Edward J. Hu', { family: 'Hu', given: 'Edward J.' }],
    ['Xia,  Lin', { family: 'Xia', given: 'Lin' }],
    ['Jan van der Berg', { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' }],
    ['王伟', { family: '王伟' }],
    ['欧阳 修', { family: '欧阳', given: '修' }],
    ['Voltaire', { family: 'Voltaire' }],
    ['Paper Notes Editors', { literal: 'Paper Notes Editors' }],
    ['The Reading Group', { literal: 'The Reading Group' }],
  ])('takes %j apart', (text, name) => {
    expect(parseName(text)).toEqual(name);
  });
});
