import { z } from 'zod';
import { findNearest } from '../fault/nearest';
import { listField } from '../yaml/listField';
import { choiceField, textField } from '../yaml/textField';
import { citationKeysField } from './fields/citationKeys';
import { checkCitationStyle } from './fields/citationStyle';
import { checkContentPath } from './fields/contentPath';
import { checkIsoDay } from './fields/isoDay';
import { checkLanguageTag } from './fields/languageTag';
import { macrosField, macrosForm } from './fields/macros';
import { mathNumberings, numberingField, numberingForm, theoremNumberings } from './fields/numbering';
import { checkPermalink } from './fields/permalink';
import { checkRating } from './fields/rating';
import { checkTag, foldCase } from './fields/tag';
import { lineOfText } from './fields/text';
import { checkTranslationTarget } from './fields/translationTarget';
import { checkTruth } from './fields/truth';

const kinds = ['note', 'page'] as const;
const statuses = ['to-read', 'reading', 'read', 'reproduced'] as const;

/** What the editor's JSON Schema says of a text: YAML itself reads `1984` as a number, and we read it as text. */
const text = { type: ['string', 'number'] };
const texts = { type: ['array', 'string', 'number'], items: text };
const day = { type: 'string', format: 'date' };

const nearestOf = (choices: readonly string[]) => (given: string) => findNearest(given, choices, 1)[0];

/**
 * Every key of front matter. The descriptions are the manual: docs/front-matter.md and the JSON Schema for editors
 * are made from them.
 */
export const frontMatterSchema = z.strictObject({
  title: lineOfText().meta({
    ...text,
    form: 'text',
    description: 'The title of the note, as the page, lists and feeds show it. Every note and page needs one.',
    examples: ['Emu: photogenic needles in a haystack'],
  }),
  date: textField(checkIsoDay)
    .optional()
    .meta({
      ...day,
      form: 'day as `YYYY-MM-DD`',
      description: 'The day on which the note was published. Every note needs one; a page does not.',
      examples: ['2023-11-21'],
    }),
  kind: choiceField(kinds, nearestOf(kinds))
    .default('note')
    .meta({
      type: 'string',
      enum: kinds,
      form: '`note` or `page`',
      description:
        '`note` for a note on papers. `page` for a page of the site itself, such as About or CV: it stands outside the lists and feeds, and needs no date.',
      examples: ['page'],
    }),
  updated: textField(checkIsoDay)
    .optional()
    .meta({
      ...day,
      form: 'day as `YYYY-MM-DD`',
      description:
        'The day of the last change that readers should know of; not before `date`. When it is not given, the day of the last commit to the file is shown.',
      examples: ['2024-02-03'],
    }),
  permalink: textField(checkPermalink)
    .optional()
    .meta({
      type: 'string',
      pattern: '^/',
      form: 'path that begins with `/`',
      description:
        'The lasting address of the note in this site, written as readers see it: no `%`, `?`, `#` or `..`. A trailing slash is added when it is not there. When it is not given, a note stands at `/posts/<year>/<month>/<file name>/` and a page at `/<file name>/`.',
      examples: ['/posts/2023/11/blog-paper-emu-series/'],
    }),
  aliases: listField(textField(checkPermalink), foldCase)
    .default([])
    .meta({
      type: ['array', 'string'],
      items: { type: 'string', pattern: '^/' },
      form: 'list of paths that begin with `/`',
      description: 'Earlier addresses of the note. Each of them leads readers to its permalink.',
      examples: [['/2023/emu/']],
    }),
  lang: textField(checkLanguageTag)
    .optional()
    .meta({
      type: 'string',
      form: 'BCP 47 tag',
      description:
        'The language of the note: `zh`, `en`, `zh-TW`. It chooses the words of the page around the note, how dates are written and how text is broken into lines. When it is not given, the language of the site.',
      examples: ['zh-CN'],
    }),
  tags: listField(textField(checkTag), foldCase)
    .default([])
    .meta({
      ...texts,
      form: 'list of texts',
      description:
        'What the note is about. Every tag has a page with its notes. Upper and lower case are the same; a tag has no slash.',
      examples: [['diffusion', '论文阅读']],
    }),
  summary: lineOfText()
    .optional()
    .meta({
      ...text,
      form: 'text',
      description:
        'One or two sentences for lists, feeds and search engines. When it is not given, the beginning of the note.',
      examples: ['Why two thousand beautiful photographs are enough to tune a model.'],
    }),
  authors: listField(lineOfText())
    .default([])
    .meta({
      ...texts,
      form: 'list of texts',
      description: 'Who wrote the note. When it is not given, the authors of the site.',
      examples: [['Lin Xia', '王伟']],
    }),
  papers: citationKeysField()
    .default([])
    .meta({
      ...texts,
      form: 'list of citation keys',
      description:
        'The papers that the note is about, by their keys in the bibliography and without `@`, or by identifier as `arxiv:2309.15807` or `doi:10.1109/5.771073`. Their cards stand at the head of the note, and the note stands on their pages.',
      examples: [['dai2023emu', 'sheynin2023emuedit']],
    }),
  nocite: citationKeysField()
    .default([])
    .meta({
      ...texts,
      form: 'list of citation keys',
      description:
        'References that stand in the bibliography of the note though its text does not cite them, written as under `papers`. Where the style sorts they are sorted among the others; where it goes by the order of citation they come behind all others, in the order in which they stand here. One that the text cites too stands once, as cited.',
      examples: [['ho2020denoising', 'arxiv:2011.13456']],
    }),
  series: lineOfText()
    .optional()
    .meta({
      ...text,
      form: 'text',
      description: 'The name of the series that the note belongs to; notes with the same name belong together.',
      examples: ['Diffusion models from scratch'],
    }),
  draft: textField(checkTruth)
    .default(false)
    .meta({
      type: 'boolean',
      form: '`true` or `false`',
      description: 'A draft is shown while you write and is never part of a release.',
      examples: [true],
    }),
  status: choiceField(statuses, nearestOf(statuses))
    .optional()
    .meta({
      type: 'string',
      enum: statuses,
      form: '`to-read`, `reading`, `read` or `reproduced`',
      description: 'How far you are with the papers of the note.',
      examples: ['reproduced'],
    }),
  rating: textField(checkRating)
    .optional()
    .meta({
      type: 'integer',
      minimum: 1,
      maximum: 5,
      form: 'whole number from 1 to 5',
      description: 'How much the papers of the note are worth reading, to you.',
      examples: [4],
    }),
  citationStyle: textField(checkCitationStyle)
    .optional()
    .meta({
      type: 'string',
      form: 'name of a citation style, or path of a .csl file',
      description:
        'How this note cites: the name of a style of the CSL repository, or a `.csl` file by its path from the folder of the note, or from the content folder when it begins with `/`. When it is not given, as the site does.',
      examples: ['apa', './journal.csl'],
    }),
  bibliography: listField(
    textField((path) => checkContentPath(path, ['.bib'])),
    (path) => path,
  )
    .default([])
    .meta({
      type: ['array', 'string'],
      items: { type: 'string', pattern: '\\.bib$' },
      form: 'path of a .bib file, or a list of them',
      description:
        'Bibliographies of this note, added to that of the site. A path is taken from the folder of the note, or from the content folder when it begins with `/`.',
      examples: ['emu.bib'],
    }),
  macros: macrosField()
    .default({})
    .meta({
      ...macrosForm,
      description:
        'TeX macros for the formulas of this note, added to those of the site. Write TeX in single quotes, where a backslash is a backslash.',
      examples: [{ '\\E': '\\mathbb{E}' }],
    }),
  translationOf: textField(checkTranslationTarget)
    .optional()
    .meta({
      type: 'string',
      form: 'permalink, or path of a note',
      description:
        'The note that this one translates, by its permalink or by the path of its file. Both link to each other.',
      examples: ['/posts/2023/11/blog-paper-emu-series/'],
    }),
  math: numberingField(mathNumberings)
    .optional()
    .meta({
      ...numberingForm(mathNumberings),
      description:
        '`number: labelled` numbers the display formulas that have a label, `number: all` numbers every display formula. When it is not given, as the site does.',
      examples: [{ number: 'all' }],
    }),
  theorems: numberingField(theoremNumberings)
    .optional()
    .meta({
      ...numberingForm(theoremNumberings),
      description:
        '`number: kind` counts theorems, lemmas, definitions and their like each by themselves, `number: together` in one count. When it is not given, as the site does.',
      examples: [{ number: 'together' }],
    }),
});
