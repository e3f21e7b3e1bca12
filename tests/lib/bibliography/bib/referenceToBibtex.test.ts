import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { referenceToBibtex, serializeReference } from '../../../../lib/bibliography/bib/referenceToBibtex';
import { parseBib } from '../../../../lib/bibliography/parseBib';
import type { Reference } from '../../../../lib/bibliography/Reference';

function read(bib: string): Reference {
  const [reference] = parseBib(bib).references;
  if (!reference) throw new Error('No reference');
  return reference;
}

const withoutSource = ({ source: _, ...reference }: Reference) => reference;

const files = [
  'content/references.bib',
  'tests/fixtures/bibliography/english.bib',
  'tests/fixtures/bibliography/chinese.bib',
];

describe('referenceToBibtex(reference)', () => {
  test('is the author’s own entry, without what a reference manager keeps for its owner', () => {
    const entry = [
      '@Article{adam,',
      '  Author  = "Kingma, Diederik P.",',
      '  file = {:home/lin/adam.pdf:PDF},',
      '  title= {Adam},',
      '  month = dec, year = 2014,',
      '  date-added = {2024-01-02}',
      '}',
    ];
    expect(referenceToBibtex(read(entry.join('\r\n')))).toBe(
      [
        '@Article{adam,',
        '  Author  = "Kingma, Diederik P.",',
        '  title= {Adam},',
        '  month = dec, year = 2014,',
        '}',
      ].join('\n'),
    );
  });

  test.each([
    [
      'a macro',
      '@string{j = {Journal of Steps}}\n@article{a, title = {A}, journal = j}',
      'journal = {Journal of Steps},',
    ],
    ['a joined value', '@article{a, title = {A}, journal = {Journal } # {of Steps}}', 'journal = {Journal of Steps},'],
    [
      'a field it inherits',
      '@inproceedings{a, title = {A}, crossref = {p}}\n@proceedings{p, title = {Steps}, booktitle = {Steps}, year = 2020}',
      'booktitle = {Steps},',
    ],
  ])('is made anew for an entry that needs %s', (_, bib, line) => {
    const own = referenceToBibtex(read(bib));
    expect(own.split('\n').map((text) => text.trim())).toContain(line);
    expect(parseBib(own).faults).toEqual([]);
  });
});

describe('serializeReference(reference)', () => {
  test('writes the fields that every style knows, in TeX', () => {
    const bib = String.raw`@inproceedings{b, author = {van der Berg, Jan and {The {\&} Group} and others},
      title = {{LoRA} \& the 5\% of $x$: \textit{in situ}}, booktitle = {Proc.}, pages = {1-9}, year = 2021, month = 3,
      eprint = {2106.09685}, archiveprefix = {arXiv}, langid = {british}}`;
    expect(serializeReference(read(bib))).toBe(
      String.raw`@inproceedings{b,
  author = {van der Berg, Jan and {The \& Group} and others},
  title = {{LoRA} \& the 5\% of {x}: \textit{in situ}},
  booktitle = {Proc.},
  pages = {1--9},
  year = {2021},
  month = mar,
  eprint = {2106.09685},
  archiveprefix = {arXiv},
  langid = {british},
}`,
    );
  });

  test.each(files)('writes what is read again as it was, of every entry of %s', (file) => {
    for (const reference of parseBib(readFileSync(join(file), 'utf8')).references) {
      const { references, faults } = parseBib(serializeReference(reference));
      expect(faults).toEqual([]);
      expect(references.map(withoutSource)).toEqual([withoutSource(reference)]);
    }
  });
});
