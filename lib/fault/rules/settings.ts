import { error, file, frontMatter, md, type Rule, site } from './Rule';

/** Of front matter and site.yaml. */
export const settings = {
  'front-matter-is-present': error(
    'A note begins with front matter between two `---` lines.',
    md('---', 'title: Emu', 'date: 2023-11-21', '', 'The line that ends the front matter is missing.'),
    md('---', 'title: Emu', 'date: 2023-11-21', '---', '', 'Text.'),
  ),
  'site-file-is-named': error(
    'The settings of the site stand in `site.yaml`.',
    file('site.yml', 'title: Paper notes'),
    site('title: Paper notes'),
  ),
  'yaml-parses': error(
    'Front matter and site.yaml are valid YAML.',
    frontMatter('title: Emu: needles in a haystack', 'date: 2023-11-21'),
    frontMatter("title: 'Emu: needles in a haystack'", 'date: 2023-11-21'),
  ),
  'key-is-known': error(
    'Every key is one of the documented ones.',
    frontMatter('title: Emu', 'date: 2023-11-21', 'tagz: [diffusion]'),
    frontMatter('title: Emu', 'date: 2023-11-21', 'tags: [diffusion]'),
  ),
  'key-is-unique': error(
    'No key stands twice.',
    frontMatter('title: Emu', 'date: 2023-11-21', 'tags: [diffusion]', 'tags: [images]'),
    frontMatter('title: Emu', 'date: 2023-11-21', 'tags: [diffusion, images]'),
  ),
  'key-is-present': error(
    'Every needed key is there.',
    frontMatter('title: Emu'),
    frontMatter('title: Emu', 'date: 2023-11-21'),
  ),
  'value-is-valid': error(
    'Every value has the form its key asks for.',
    frontMatter('title: Emu', 'date: 23-11-21'),
    frontMatter('title: Emu', 'date: 2023-11-21'),
  ),
  'macro-parses': error(
    'Every macro is TeX that KaTeX understands.',
    site('macros:', "  '\\R': '\\mathbv{R}'"),
    site('macros:', "  '\\R': '\\mathbb{R}'"),
  ),
  'style-is-known': error(
    'Every citation style is one of the packaged ones, or a .csl file of the content folder.',
    site('citationStyle: ieeee'),
    site('citationStyle: ieee'),
  ),
  'style-parses': error(
    'Every .csl file that is used is a citation style that can format.',
    { ...site('citationStyle: ./group.csl'), 'group.csl': style('macro="nobody"') },
    { ...site('citationStyle: ./group.csl'), 'group.csl': style('variable="title"') },
  ),
  'bibliography-exists': error(
    'Every .bib file that a note names is there.',
    frontMatter('title: Emu', 'date: 2023-11-21', 'bibliography: reference.bib'),
    frontMatter('title: Emu', 'date: 2023-11-21', 'bibliography: references.bib'),
  ),
  'translation-resolves': error(
    'A translation names a note that is there.',
    {
      ...file('emu.md', ...note('permalink: /emu/')),
      ...file('emu.en.md', ...note('lang: en', 'permalink: /en/emu/', 'translationOf: /emus/')),
    },
    {
      ...file('emu.md', ...note('permalink: /emu/')),
      ...file('emu.en.md', ...note('lang: en', 'permalink: /en/emu/', 'translationOf: /emu/')),
    },
  ),
} satisfies Record<string, Rule>;

function note(...lines: string[]): string[] {
  return ['---', 'title: Emu', 'date: 2023-11-21', ...lines, '---', '', 'Text.'];
}

/** A citation style of one text. */
function style(text: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Group</title><id>group</id></info>
  <citation><layout><text ${text}/></layout></citation>
  <bibliography><layout><text variable="title"/></layout></bibliography>
</style>
`;
}
