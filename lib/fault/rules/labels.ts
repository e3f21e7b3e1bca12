import { error, file, md, type Rule, warning } from './Rule';

/** Of labels, references to them and links. */
export const labels = {
  'label-is-valid': error(
    'Every label begins with the prefix of what it labels, and labels something numbered.',
    md('$$ x^2 $$ {#fig-loss}'),
    md('$$ x^2 $$ {#eq-loss}', '', 'See @eq-loss.'),
  ),
  'label-is-unique': error(
    'No two things of a note have the same label.',
    md('$$ x^2 $$ {#eq-loss}', '', '$$ y^2 $$ {#eq-loss}', '', 'See @eq-loss.'),
    md('$$ x^2 $$ {#eq-loss}', '', '$$ y^2 $$ {#eq-bound}', '', 'See @eq-loss and @eq-bound.'),
  ),
  'label-is-used': warning(
    'Every label is referred to, in its note or in another; one of a section may be there for links alone.',
    md('$$ x^2 $$ {#eq-loss}'),
    md('$$ x^2 $$ {#eq-loss}', '', 'See @eq-loss.'),
  ),
  'reference-resolves': error(
    'Every reference names a label of its note or of another.',
    md('$$ x^2 $$ {#eq-loss}', '', 'See @eq-loss and @eq-los.'),
    md('$$ x^2 $$ {#eq-loss}', '', 'See @eq-loss.'),
  ),
  'link-is-safe': error(
    'A link leads to http, https, mailto or a place in this site.',
    md('See [this](javascript:alert).'),
    md('See [this](https://example.org).'),
  ),
  'link-resolves': warning(
    'Every link inside the site leads somewhere.',
    { ...file('emu.md', 'Text.'), ...file('edit.md', 'See [Emu](emo.md).') },
    { ...file('emu.md', 'Text.'), ...file('edit.md', 'See [Emu](emu.md).') },
  ),
  'anchor-resolves': warning(
    'Every link to a place of a page leads to one that is there.',
    { ...file('emu.md', '## Method', '', 'Text.'), ...file('edit.md', 'See [there](emu.md#methods).') },
    { ...file('emu.md', '## Method', '', 'Text.'), ...file('edit.md', 'See [there](emu.md#method).') },
  ),
} satisfies Record<string, Rule>;
