import { z } from 'zod';
import { checkCitationStyle } from '../frontMatter/fields/citationStyle';
import { checkLanguageTag } from '../frontMatter/fields/languageTag';
import { macrosField, macrosForm } from '../frontMatter/fields/macros';
import { mathNumberings, numberingField, numberingForm, theoremNumberings } from '../frontMatter/fields/numbering';
import { lineOfText } from '../frontMatter/fields/text';
import { listField } from '../yaml/listField';
import { textField } from '../yaml/textField';
import { checkBaseUrl } from './baseUrl';
import { navigationField } from './navigation';
import { overridesField, overridesForm, ruleLevelsField, ruleLevelsForm } from './ruleLevels';
import { symbolsField, symbolsForm } from './symbols';

const text = { type: ['string', 'number'] };

/**
 * Every key of site.yaml. The descriptions are the manual: docs/site-yaml.md and the JSON Schema for editors are
 * made from them.
 */
export const siteSchema = z.strictObject({
  title: lineOfText()
    .default('Paper Notes')
    .meta({ ...text, form: 'text', description: 'The name of the site.', examples: ['Lin Xia on papers'] }),
  description: lineOfText()
    .optional()
    .meta({
      ...text,
      form: 'text',
      description: 'One or two sentences on the site, for search engines, link previews and feeds.',
      examples: ['Notes on generative models.'],
    }),
  baseUrl: textField(checkBaseUrl)
    .optional()
    .meta({
      type: 'string',
      format: 'uri',
      pattern: '^https?://',
      form: 'http or https address',
      description:
        'Where the site will be read, with the path it stands under if there is one. Canonical links, feeds and the sitemap need it; a trailing slash is taken off.',
      examples: ['https://notes.example.org'],
    }),
  lang: textField(checkLanguageTag)
    .default('en')
    .meta({
      type: 'string',
      form: 'BCP 47 tag',
      description: 'The language of the site, and of every note that names none. `zh` makes the interface Chinese.',
      examples: ['zh'],
    }),
  authors: listField(lineOfText())
    .default([])
    .meta({
      type: ['array', 'string', 'number'],
      items: text,
      form: 'list of texts',
      description: 'Who writes the site: the authors of every note that names none.',
      examples: [['Lin Xia']],
    }),
  navigation: navigationField()
    .default([])
    .meta({
      type: 'array',
      items: {
        type: 'object',
        properties: { title: text, href: { type: 'string' } },
        required: ['title', 'href'],
        additionalProperties: false,
      },
      form: 'list of mappings with `title` and `href`',
      description:
        'The links at the head of every page. `href` is a path of the site that begins with `/`, or an http, https or mailto address.',
      examples: [
        [
          { title: 'About', href: '/about/' },
          { title: 'Code', href: 'https://example.org/code' },
        ],
      ],
    }),
  citationStyle: textField(checkCitationStyle)
    .default('ieee')
    .meta({
      type: 'string',
      form: 'name of a citation style, or path of a .csl file',
      description:
        'How notes cite that do not say it themselves: the name of a style of the CSL repository, or the path of a `.csl` file from the content folder.',
      examples: ['apa', '/styles/journal.csl'],
    }),
  macros: macrosField()
    .default({})
    .meta({
      ...macrosForm,
      description:
        'TeX macros for the formulas of every note; a note may add its own. Write TeX in single quotes, where a backslash is a backslash.',
      examples: [{ '\\R': '\\mathbb{R}' }],
    }),
  symbols: symbolsField()
    .default([])
    .meta({
      ...symbolsForm,
      description:
        'What symbols mean in the formulas of every note, as one text or as a text a language. Where a note uses one, its meaning is shown, and listed at the end of the note; its own `:::symbols` come first. Write TeX in single quotes.',
      examples: [{ '\\mathbb{R}': { en: 'the real numbers', zh: '实数集' }, '\\nabla': 'gradient' }],
    }),
  math: numberingField(mathNumberings)
    .default({ number: 'labelled' })
    .meta({
      ...numberingForm(mathNumberings),
      description:
        '`number: labelled` numbers the display formulas that have a label, `number: all` numbers every display formula.',
      examples: [{ number: 'all' }],
    }),
  theorems: numberingField(theoremNumberings)
    .default({ number: 'kind' })
    .meta({
      ...numberingForm(theoremNumberings),
      description:
        '`number: kind` counts theorems, lemmas, definitions and their like each by themselves, `number: together` in one count.',
      examples: [{ number: 'together' }],
    }),
  rules: ruleLevelsField()
    .default({})
    .meta({
      ...ruleLevelsForm(),
      description:
        'How seriously the rules of `notes check` are taken: an `error` stops a build, a `warning` is told and passes, of a rule that is `off` nothing is said. Rules that keep readers safe, or without which no page can be made, are always errors. The rules, and what they are by themselves, are listed in [rules](rules/README.md).',
      examples: [{ 'image-has-alt': 'warning', 'code-language-is-known': 'off' }],
    }),
  overrides: overridesField()
    .default([])
    .meta({
      ...overridesForm(),
      description:
        'The same for some files only. `files` is a glob over paths from the content folder, or a list of globs; where several cover a file, the last one counts.',
      examples: [[{ files: 'imported/**', rules: { 'link-resolves': 'off' } }]],
    }),
});

/** Keys of other programs, in lower case, and ours for the same. */
export const foreignKeys: Readonly<Record<string, string | undefined>> = {
  name: 'title',
  site_name: 'title',
  subtitle: 'description',
  url: 'baseUrl',
  base_url: 'baseUrl',
  site_url: 'baseUrl',
  language: 'lang',
  locale: 'lang',
  languagecode: 'lang',
  author: 'authors',
  nav: 'navigation',
  menu: 'navigation',
  csl: 'citationStyle',
  style: 'citationStyle',
  theme: undefined,
  plugins: undefined,
  markdown: undefined,
  severity: 'rules',
  lint: 'rules',
};
