import { error, md, type Rule, warning } from './Rule';

/** Of files and the signs in them. */
export const files = {
  'file-is-utf8': error(
    'A note is UTF-8 text.',
    {
      'note.md': {
        shown: '(扩散模型, saved as GBK)\n',
        bytes: () => new Uint8Array([...new TextEncoder().encode(head), 0xc0, 0xa9, 0xc9, 0xa2, 0x0a]),
      },
    },
    md('扩散模型，以 UTF-8 保存。'),
  ),
  'file-is-bounded': error(
    'A note is at most 2 MB, and its blocks nest no deeper than can be read.',
    {
      'note.md': {
        shown: '(more than 2 MB of text)\n',
        bytes: () => new TextEncoder().encode(head + 'All of it. '.repeat(200_000)),
      },
    },
    md('A part of it; the rest is in other notes.'),
  ),
  'file-is-readable': error(
    'Every file and folder of the content folder can be read.',
    { 'lost.svg': { shown: '(a symbolic link to a file that is not there)\n', linkTo: 'elsewhere.svg' } },
    { 'found.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>\n' },
  ),
  'file-is-inside': error(
    'No file of the content folder is a link to one outside of it, and no folder is a link.',
    { 'secret.svg': { shown: '(a symbolic link to a file outside of the content folder)\n', linkTo: '../outside' } },
    { 'own.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>\n' },
  ),
  'text-is-normal': warning(
    'Text stands in Unicode normal form C, in which what looks the same is the same.',
    md('Schr\u006f\u0308dinger, with an umlaut of two characters.'),
    md('Schr\u00f6dinger, with an umlaut of one.'),
  ),
  'file-name-is-unique': error(
    'No two files of the content folder have names that differ by case or Unicode normal form alone: some disks keep only one of them.',
    { 'figures/Loss.svg': '<svg/>\n', 'figures/loss.svg': '<svg/>\n' },
    { 'figures/loss.svg': '<svg/>\n', 'figures/loss-again.svg': '<svg/>\n' },
  ),
  'text-direction-is-plain': error(
    'No control character turns the direction of text around, so that a file reads as it is stored.',
    md('The rate is \u202e1.0\u202c.'),
    md('The rate is 0.1, and <bdi dir="rtl">שלום</bdi> turns by itself.'),
  ),
  'text-has-no-hidden-sign': warning(
    'No sign that nobody sees stands in a text, where it breaks searching, copying and keys.',
    md('The diff\u200busion model.'),
    md('The diffusion model.'),
  ),
} satisfies Record<string, Rule>;

const head = '---\ntitle: Diffusion\ndate: 2024-01-02\n---\n\n';
