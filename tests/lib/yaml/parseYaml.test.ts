import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../../lib/yaml/parseYaml';
import { findMisplaced, showFaults } from './showFaults';

const valuesOf = (text: string): Record<string, unknown> => Object.fromEntries(parseYaml(text, 1).values);

describe('parseYaml(text, firstLine)', () => {
  test('keeps every scalar a text', () => {
    expect(valuesOf('a: 2311.10770\nb: 2023-11-21\nc: true\nd: 0x1F\ne: .inf\nf: 12:30\n')).toEqual({
      a: '2311.10770',
      b: '2023-11-21',
      c: 'true',
      d: '0x1F',
      e: '.inf',
      f: '12:30',
    });
  });

  test('reads lists, mappings, block texts and aliases', () => {
    const text = 'a: [x, y]\nb:\n- x\n-  y\nc: {d: e}\nf: |\n  one\n  two\ng: &g [1]\nh: *g\n';
    expect(valuesOf(text)).toEqual({
      a: ['x', 'y'],
      b: ['x', 'y'],
      c: { d: 'e' },
      f: 'one\ntwo\n',
      g: ['1'],
      h: ['1'],
    });
  });

  test('reads an empty value, null and ~ as no text, and the quoted words as texts', () => {
    expect(valuesOf("a:\nb: null\nc: ~\nd: 'null'\ne: '~'")).toEqual({ a: '', b: '', c: '', d: 'null', e: '~' });
  });

  test('accepts a comment with a space, a commented line, and a closing bracket under its key', () => {
    const text = 'a: x # why\n# b: y\nc:\n  - d\n  #- e\nf: [\n  g,\n]\nh: C#\n';
    expect(parseYaml(text, 1).faults).toEqual([]);
    expect(valuesOf(text)).toEqual({ a: 'x', c: ['d'], f: ['g'], h: 'C#' });
  });

  test('never makes a prototype of a key', () => {
    expect(Object.keys(valuesOf('__proto__: x\na: {__proto__: y}'))).toEqual(['__proto__', 'a']);
    expect(Object.getPrototypeOf(valuesOf('a: {__proto__: y}').a)).toBe(Object.prototype);
  });

  test('gives the places of keys and values in the lines of the file', () => {
    const { places } = parseYaml('a: x\nb:\n  - one\n  - 汉字 two\nc: {d: 😀e}\nf:\n', 10);
    const at = (line: number, column: number, endColumn: number) => ({ line, column, endLine: line, endColumn });
    expect(places.get(['a'])).toEqual({ key: at(10, 1, 2), value: at(10, 4, 5) });
    expect(places.get(['b', 1]).value).toEqual(at(13, 5, 11));
    expect(places.get(['c', 'd'])).toEqual({ key: at(14, 5, 6), value: at(14, 8, 11) });
    expect(places.get(['f']).value).toEqual(at(15, 1, 2));
    expect(places.get(['a', 0, 'x'])).toEqual(places.get(['a']));
    expect(() => places.get(['z'])).toThrow('no place for z');
  });

  test('tells one fault a key, and reads the keys without one', () => {
    const [text, faults]: [string, string[]] = [
      'title: Emu: a\ndate：2023-11-21\ntags: [a\npapers: @x\nlang: zh',
      [
        "1:11-1:12 yaml-parses A value with `:` and a space in it must stand in quotes. → Write `'Emu: a'`.",
        '2:5-2:6 yaml-parses A key ends with `:` and a plain space; a full-width `：` stands here. → Write `date: 2023-11-21`.',
        '3:7-3:8 yaml-parses The bracket `[` opens here and never closes. → Write `]` where the value ends.',
        "4:9-4:11 yaml-parses A value without quotes cannot begin with `@`. → Write `'@x'`.",
      ],
    ];
    const parsed = parseYaml(text, 1);
    expect(showFaults(parsed.faults)).toEqual(faults);
    expect(Object.fromEntries(parsed.values)).toEqual({ lang: 'zh' });
    expect([...parsed.unreadable]).toEqual(['title', 'date', 'tags', 'papers']);
  });

  test.each(['\r\n', '\r'])('counts lines that end with %j', (end) => {
    const parsed = parseYaml(['a: x', 'b: y: z', 'c: w', ''].join(end), 1);
    expect(parsed.faults).toMatchObject([{ line: 2, column: 5, endLine: 2, endColumn: 6 }]);
    expect(Object.fromEntries(parsed.values)).toEqual({ a: 'x', c: 'w' });
  });

  test.each([
    ['brackets', `title: T\nx: ${'['.repeat(20_000)}`, 2, 104],
    ['braces', `title: T\nx: ${'{a: '.repeat(20_000)}`, 2, 404],
    ['lists on one line', `title: T\nx:\n${'- '.repeat(20_000)}a`, 3, 1],
    ['indents', `title: T\n${Array.from({ length: 900 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')}`, 402, 1],
  ])('tells %s that nest too deep for the library, at their place', (_what, text, line, column) => {
    const { faults, unreadable } = parseYaml(text, 1);
    expect(faults).toMatchObject([
      { rule: 'yaml-parses', line, column, message: 'Values stand in values here, more than 100 deep.' },
    ]);
    expect(unreadable.has('title')).toBe(true);
  });

  test('bounds aliases of aliases and deep nesting', () => {
    const laughs = Array.from({ length: 12 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}, *a${at}]`);
    const bomb = parseYaml(`a0: &a0 [x]\n${laughs.join('\n')}`, 1);
    expect(bomb.faults).toHaveLength(1);
    expect(bomb.faults[0]?.message).toBe(
      'Here are more than 2000 values, or more than 20 levels, counting what aliases repeat.',
    );
    const deep = parseYaml(`a: ${'['.repeat(5000)}`, 1);
    expect(deep.faults).toHaveLength(1);
  });

  test('never throws, and places every fault inside the text', () => {
    const pieces = [
      'title',
      'a',
      ': ',
      ':',
      '：',
      '\n',
      '\r\n',
      '\r',
      ' ',
      '  ',
      '- ',
      '-',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ', ',
    ];
    const signs = [
      '#',
      ' # ',
      '&x',
      '*x',
      '!t ',
      '|',
      '>',
      '%',
      '@',
      '`',
      '\t',
      '\\',
      '~',
      '...',
      '---',
      '汉',
      '\u2028',
      '\ufeff',
      '😀',
      '? ',
    ];
    const yamlish = fc.array(fc.constantFrom(...pieces, ...signs), { maxLength: 14 }).map((parts) => parts.join(''));
    const check = (text: string): void => {
      expect(findMisplaced(parseYaml(text, 1).faults, text)).toEqual([]);
    };
    fc.assert(fc.property(yamlish, check), { numRuns: 1000 });
  });
});
