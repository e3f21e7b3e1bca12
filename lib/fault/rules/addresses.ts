import { error, file, frontMatter, type Rule } from './Rule';

const at = (name: string, permalink: string) =>
  file(name, '---', 'title: Emu', 'date: 2023-11-21', `permalink: ${permalink}`, '---', '', 'Text.');

/** Of the addresses that notes and files take. */
export const addresses = {
  'permalink-is-unique': error(
    'No two notes answer at the same address.',
    { ...at('emu.md', '/emu/'), ...at('edit.md', '/emu/') },
    { ...at('emu.md', '/emu/'), ...at('edit.md', '/emu-edit/') },
  ),
  'permalink-is-free': error(
    'No note takes an address of the site itself.',
    frontMatter('title: Emu', 'date: 2023-11-21', 'permalink: /papers/emu/'),
    frontMatter('title: Emu', 'date: 2023-11-21', 'permalink: /notes/emu/'),
  ),
  'file-is-free': error(
    'No file beside the notes has the address of one that the site makes.',
    file('robots.txt', 'User-agent: *'),
    file('robots-of-old.txt', 'User-agent: *'),
  ),
} satisfies Record<string, Rule>;
