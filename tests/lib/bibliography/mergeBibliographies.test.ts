import { describe, expect, test } from 'vitest';
import { mergeBibliographies } from '../../../lib/bibliography/mergeBibliographies';
import { parseBib } from '../../../lib/bibliography/parseBib';

describe('mergeBibliographies(files)', () => {
  const merged = mergeBibliographies([
    { file: 'notes/own.bib', parsed: parseBib('@misc{b, title = {Own B}}\n\n@misc{a, title = {Own A}}') },
    { file: 'references.bib', parsed: parseBib('@misc{a, title = {Site A}}') },
  ]);

  test('takes the site’s file first', () => {
    expect([...merged.site].map(([key, { title }]) => [key, title])).toEqual([
      ['a', 'Site A'],
      ['b', 'Own B'],
    ]);
  });

  test('keeps each file’s references', () => {
    expect(merged.byFile.get('notes/own.bib')?.get('a')?.title).toBe('Own A');
  });

  test('names both places of a key that stands in two files', () => {
    expect(merged.faults).toEqual([
      {
        file: 'notes/own.bib',
        rule: 'bib-key-is-unique',
        severity: 'error',
        line: 3,
        column: 7,
        endLine: 3,
        endColumn: 8,
        message: 'The key `a` stands in two files: `notes/own.bib`, line 3, and `references.bib`, line 1.',
        suggestion: 'Give this entry another key, or delete it.',
      },
    ]);
  });
});
