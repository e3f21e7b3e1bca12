import { describe, expect, test } from 'vitest';
import { readableMath } from '../../../../lib/bibliography/bib/mathText';
import { parseBib } from '../../../../lib/bibliography/parseBib';
import { richToText } from '../../../../lib/bibliography/richText';

describe('readableMath(value)', () => {
  test.each([
    ['$O(n \\log n)$', 'O(n log n)'],
    ['$\\tilde{O}(\\sqrt{T})$ regret', 'Õ(√T) regret'],
    ['$\\log^2 n$', 'log²n'],
    ['$2\\max(a, b)$', '2 max(a,b)'],
    ['$\\hat x$ and $\\vec{v}$', 'x̂ and v⃗'],
    ['$\\|x\\| \\not= 0$', '‖x‖≠0'],
    ['a $\\lambda$-term', 'a λ-term'],
  ])('lets %s be read as %s, without a fault', (tex, text) => {
    const { references, faults } = parseBib(`@misc{k,\n  title = {${tex}},\n}`);
    expect(faults).toEqual([]);
    expect(richToText(references[0]?.title ?? '')).toBe(text.normalize('NFC'));
  });

  test('sets an index of infinity below, and not a ring', () => {
    const { references } = parseBib('@misc{k,\n  title = {$H_\\infty$ control},\n}');
    expect(references[0]?.title).toBe('<span class="nocase">H<sub>∞</sub></span> control');
  });

  test.each(['\\log, \\$\\log\\$ and \\tilde{n}', 'no formula', '$\\logic$ and $\\hat{xy}$', '$a$ \\min $b$'])(
    'leaves %s as it is',
    (value) => {
      expect(readableMath(value)).toBe(value);
    },
  );
});
