import { describe, expect, test } from 'vitest';
import { richToText } from '../../../lib/bibliography/richText';
import { texToRich } from '../../../lib/services/texTitle';

describe('texToRich(text)', () => {
  test.each([
    ['$\\alpha$-Divergence for O($n \\log n$) {GAN}s', 'α-Divergence for O(n log n) GANs'],
    ['$$E=mc^2$$ \\emph{and} more', 'E=mc² and more'],
    ['It costs $5 and $6', 'It costs $5 and $6'],
    ['What $$ buys', 'What $$ buys'],
    ['Open {brace', 'Open {brace'],
  ])('reads %s as %s', (title, text) => {
    expect(richToText(texToRich(title))).toBe(text);
  });
});
