import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../../lib/frontMatter/splitFrontMatter';

describe('splitFrontMatter(text)', () => {
  test.each([
    ['---\ntitle: T\n---\nText\n', 'title: T\n', '\n\n\nText\n'],
    ['---\r\ntitle: T\r\n---\r\nText', 'title: T\r\n', '\r\n\r\n\r\nText'],
    ['---\rtitle: T\r---\rText', 'title: T\r', '\r\r\rText'],
    ['---  \na: b\n--- \t\n\n---\n', 'a: b\n', '\n\n\n\n---\n'],
    ['---\n---', '', '\n'],
    ['---\na: |\n  ---\n  x\n----\n---\nText', 'a: |\n  ---\n  x\n----\n', '\n\n\n\n\n\nText'],
    ['---\na: "b\u2028---\u2028"\n---\n', 'a: "b\u2028---\u2028"\n', '\n\n\n'],
  ])('divides %j', (text, yaml, body) => {
    expect(splitFrontMatter(text)).toEqual({ yaml, yamlLine: 2, body });
  });

  test.each([
    '',
    'Text',
    '---',
    '---\ntitle: T\n',
    ' ---\na: b\n---\n',
    '\n---\na: b\n---\n',
    '---js\na\n---\n',
    '----\n---\n',
  ])('finds none in %j', (text) => {
    expect(splitFrontMatter(text)).toBeUndefined();
  });

  test('keeps every line of the body at its number, and nothing of the front matter', () => {
    const piece = fc.constantFrom('---', '\n', '\r\n', '\r', 'a: b', ' ', '汉', '😀');
    const check = (parts: string[]): void => {
      const text = `---\n${parts.join('')}\n---\nlast`;
      const split = splitFrontMatter(text);
      const lines = text.split(/\r\n|\n|\r/);
      const body = split?.body.split(/\r\n|\n|\r/) ?? [];
      const above = 2 + (split?.yaml.split(/\r\n|\n|\r/).length ?? 0) - 1;
      expect(body.length).toBe(lines.length);
      expect(body.slice(0, above).join('').trim()).toBe('');
      expect(body.slice(above)).toEqual(lines.slice(above));
    };
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), check), { numRuns: 500 });
  });
});
