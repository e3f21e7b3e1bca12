import { describe, expect, test } from 'vitest';
import { applyFixes } from '../../../lib/fix/applyFixes';
import { checkNormalForm } from '../../../lib/text/checkNormalForm';

describe('checkNormalForm(text)', () => {
  test.each(['', 'plain', '汉字 café', 'e\u0331'])('says nothing of %j', (text) => {
    expect(checkNormalForm(text)).toEqual([]);
  });

  test('tells the first place once, and how many more there are', () => {
    const [fault, ...others] = checkNormalForm('one\ncafe\u0301 and A\u030A\ne\u0301');
    expect(others).toEqual([]);
    expect(fault).toMatchObject({
      rule: 'text-is-normal',
      severity: 'warning',
      line: 2,
      column: 4,
      endColumn: 6,
      message: '`é` stands here in another form than Unicode NFC. So do 2 more.',
    });
  });

  test.each(['e\u0301', 'x\r\nA\u030Angstro\u0308m \u212B', '\u1112\u1161\u11ab\u1100\u1173\u11af', '\uf900'])(
    'mends %j to normal form C',
    (text) => {
      const { text: mended } = applyFixes(text, checkNormalForm(text));
      expect(mended).toBe(text.normalize('NFC'));
    },
  );
});
