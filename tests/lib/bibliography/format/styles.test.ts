import { describe, expect, test } from 'vitest';
import {
  explainUnknownStyle,
  getStyle,
  isKnownStyle,
  listStyles,
  testedStyles,
} from '../../../../lib/bibliography/format/styles';

describe('listStyles()', () => {
  test('begins with the tested styles and names each once', () => {
    const styles = listStyles();
    expect(styles.slice(0, testedStyles.length)).toEqual([
      'ieee',
      'apa',
      'nature',
      'gb-t-7714-2015-numeric',
      'gb-t-7714-2015-author-date',
      'gb-t-7714-2015-note',
    ]);
    expect(new Set(styles).size).toBe(styles.length);
    expect(styles.length).toBeGreaterThan(2000);
  });
});

describe('isKnownStyle(name)', () => {
  test.each([
    ['ieee', true],
    ['chicago-author-date', true],
    ['gb-t-7714-2015-note', true],
    ['IEEE', false],
    ['toString', false],
    ['', false],
  ])('of %s is %s', (name, known) => {
    expect(isKnownStyle(name)).toBe(known);
  });
});

describe('explainUnknownStyle(name)', () => {
  test.each([
    ['iee', 'Did you mean `ieee`?'],
    ['APA', 'Did you mean `apa`?'],
    ['gb-t-7714-numeric', 'Did you mean `gb-t-7714-2015-numeric`?'],
    ['chicago-authordate', 'Did you mean `chicago-author-date`?'],
    [
      '?!',
      'Use one of `ieee`, `apa`, `nature`, `gb-t-7714-2015-numeric`, `gb-t-7714-2015-author-date`, `gb-t-7714-2015-note`, or another name of the CSL style repository.',
    ],
  ])('finds a way out of %s', (name, suggestion) => {
    expect(explainUnknownStyle(name)).toEqual({ message: `There is no citation style \`${name}\`.`, suggestion });
  });

  test('has nothing to say of a style there is', () => {
    expect(explainUnknownStyle('ieee')).toBeUndefined();
  });
});

describe('getStyle(name)', () => {
  test.each(testedStyles)('finds %s', (name) => {
    expect(getStyle(name).name).toBe('style');
  });

  test('throws for a name that is none', () => {
    expect(() => getStyle('none')).toThrow('No citation style is named none');
  });
});
