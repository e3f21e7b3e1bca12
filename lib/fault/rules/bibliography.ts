import { bib, error, frontMatter, md, off, type Rule, warning } from './Rule';

const emu = ['  title = {Emu},', '  author = {Dai, Xiaoliang},', '  year = {2023},'];
const edit = ['  title = {Emu Edit},', '  author = {Sheynin, Shelly},', '  year = {2023},'];

/** Of .bib files, and of what notes cite of them. */
export const bibliography = {
  'bib-entry-parses': error(
    'Every entry of a .bib file can be read.',
    bib('@misc{dai2023emu,', '  title = {Emu,', '  year = {2023}', '}'),
    bib('@misc{dai2023emu,', '  title = {Emu},', '  year = {2023}', '}'),
  ),
  'bib-key-is-unique': error(
    'No two references have the same key.',
    bib('@misc{emu2023,', ...emu, '}', '', '@misc{emu2023,', ...edit, '}'),
    bib('@misc{emu2023,', ...emu, '}', '', '@misc{emuedit2023,', ...edit, '}'),
  ),
  'bib-key-is-free': error(
    'No key of a reference begins as a label does.',
    bib('@misc{fig-emu,', ...emu, '}'),
    bib('@misc{dai2023emu,', ...emu, '}'),
  ),
  'bib-field-is-valid': warning(
    'Every field of a reference has a form that can be understood.',
    bib('@misc{dai2023emu,', ...emu, '  month = {Smarch}', '}'),
    bib('@misc{dai2023emu,', ...emu, '  month = sep', '}'),
  ),
  'bib-paper-is-unique': warning(
    'No paper stands in the bibliography under two keys, told by its DOI and arXiv identifier.',
    bib(
      '@misc{dai2023emu,',
      ...emu,
      '  eprint = {2309.15807v1},',
      '  archiveprefix = {arXiv}',
      '}',
      '',
      '@misc{emu,',
      ...emu,
      '  doi = {10.48550/arXiv.2309.15807}',
      '}',
    ),
    bib('@misc{dai2023emu,', ...emu, '  eprint = {2309.15807},', '  archiveprefix = {arXiv}', '}'),
  ),
  'reference-is-used': off(
    'Every reference of a .bib file is cited in a note, or stands under its `papers` or `nocite`.',
    bib('@misc{dai2023emu,', ...emu, '}'),
    { ...bib('@misc{dai2023emu,', ...emu, '}'), ...md('Emu [@dai2023emu] draws well.') },
  ),
  'citation-resolves': error(
    'Every citation names a reference of the bibliography.',
    md('Emu [@dai2023emo] draws well.'),
    md('Emu [@dai2023emu] draws well.'),
  ),
  'citation-is-read': warning(
    'What is meant as a citation is written so that it is read as one.',
    md('Emu [@ dai2023emu] draws well, as \\cite{dai2023emu} says.'),
    md('Emu [@dai2023emu] draws well, as [@dai2023emu] says.'),
  ),
  'venue-agrees': warning(
    'Where a note says where and when a paper came out, it says what the record of the paper says.',
    frontMatter('title: Emu (CVPR 2023)', 'date: 2023-11-21', 'papers: [dai2023emu]'),
    frontMatter('title: Emu (arXiv 2023)', 'date: 2023-11-21', 'papers: [dai2023emu]'),
  ),
} satisfies Record<string, Rule>;
