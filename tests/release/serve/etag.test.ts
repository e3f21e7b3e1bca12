import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatEtag, matchesEtag } from '../../../release/serve/etag';

describe('formatEtag(hash, encoding)', () => {
  test.each([
    [undefined, '"abc"'],
    ['br' as const, '"abc-br"'],
    ['gzip' as const, '"abc-gzip"'],
  ])('is distinct for the encoding %s', (encoding, expected) => {
    expect(formatEtag('abc', encoding)).toBe(expected);
  });
});

describe('matchesEtag(ifNoneMatch, etag)', () => {
  test.each([
    [undefined, false],
    ['', false],
    ['*', true],
    [' * ', true],
    ['"abc-br"', true],
    ['W/"abc-br"', true],
    ['"x", W/"abc-br" , "y"', true],
    ['"a,b","abc-br"', true],
    ['"abc"', false],
    ['abc-br', false],
    ['"abc-br-2"', false],
    ['"x"abc-br"y"', false],
  ])('%s is %s', (header, expected) => {
    expect(matchesEtag(header, '"abc-br"')).toBe(expected);
  });

  test('finds a tag in a list exactly when it is one of the list', () => {
    const tag = fc.stringMatching(/^[!#-~]{0,6}$/).map((text) => `"${text}"`);
    const entry = fc.tuple(fc.constantFrom('', 'W/'), tag);
    fc.assert(
      fc.property(fc.array(entry), tag, (entries, wanted) => {
        const header = entries.map(([weak, value]) => weak + value).join(', ');
        expect(matchesEtag(header, wanted)).toBe(entries.some(([, value]) => value === wanted));
      }),
    );
  });
});
