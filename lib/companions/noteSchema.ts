import { z } from 'zod';
import { claimKinds } from '../claims/PaperClaim';
import { labelNouns } from '../labels/labelName';

const path = z.string().meta({ description: 'A path of the site, without the path that the whole site stands under.' });
const kind = z.enum(Object.keys(labelNouns) as (keyof typeof labelNouns)[]);

/** What is printed at a reference, and where it leads. */
const target = z.object({
  permalink: path.describe('The page on which it stands.'),
  anchor: z.string(),
  kind,
  number: z.string().optional().describe('As it is printed: `3`, `3a`. A section has none.'),
  title: z.string().optional().describe('The heading of a section.'),
});

/**
 * The form of `note.json`. A field is never renamed or taken out, and its meaning never changes, without another
 * `version`; fields may be added.
 */
export const noteSchema = z.object({
  version: z.literal(1).describe('The version of this form.'),
  permalink: path.describe('The lasting address of the note, a path of the site.'),
  url: z.url().optional().describe('Its full address, when the site knows its own.'),
  kind: z.enum(['note', 'page']),
  title: z.string(),
  lang: z.string().describe('BCP 47.'),
  authors: z.array(z.string()).describe('The note’s, or those of the site.'),
  date: z.string().meta({ format: 'date' }).optional(),
  updated: z.string().meta({ format: 'date' }).optional(),
  summary: z.string().describe('The author’s, or the beginning of the note.'),
  tags: z.array(z.string()),
  series: z.string().optional(),
  status: z.string().optional(),
  rating: z.int().min(1).max(5).optional(),
  papers: z.array(z.string()).describe('The citation keys of the papers that the note is about; see note.bib.'),
  nocite: z
    .array(z.string())
    .describe('The citation keys of what stands in the bibliography though the text does not cite it.'),
  aliases: z.array(path).describe('Earlier addresses.'),
  translations: z.array(z.object({ lang: z.string(), permalink: path })),
  words: z.int().describe('Chinese characters and words of other languages; formulas and code are not counted.'),
  minutes: z.int().describe('Estimated reading time.'),
  formulas: z.int(),
  headings: z.array(z.object({ depth: z.int().min(2).max(6), anchor: z.string(), text: z.string() })),
  labels: z.array(target.omit({ permalink: true })).describe('All that can be referred to.'),
  citations: z
    .array(
      z.object({
        anchor: z.string(),
        narrative: z.boolean().describe('Part of a sentence: `@key` and not `[@key]`.'),
        items: z.array(
          z.object({
            key: z.string(),
            prefix: z.string().optional(),
            locator: z.string().optional(),
            label: z.string().optional().describe('What the locator counts, as CSL names it.'),
            suffix: z.string().optional(),
            suppressAuthor: z.boolean().optional(),
          }),
        ),
      }),
    )
    .describe('In the order in which a reader meets them.'),
  crossReferences: z.array(z.array(target)).describe('References to labels, each with its targets.'),
  claims: z
    .array(
      z.object({
        anchor: z.string(),
        kind: z.enum(claimKinds),
        paper: z.string().describe('A citation key.'),
        where: z.string().optional().describe('The place in the paper, in the author’s words.'),
        metric: z.string().optional(),
        dataset: z.string().optional(),
        value: z.string().optional().describe('As the author wrote it: `6.2`, `82.9%`, `6.2 ± 0.1`.'),
        unit: z.string().optional(),
        setting: z.string().optional(),
        better: z.enum(['lower', 'higher']).optional(),
      }),
    )
    .describe('What the note says of papers in blocks of their own.'),
  links: z
    .array(
      z.object({
        written: z.string().describe('As the author wrote it.'),
        target: z.string().describe('A full address, a path of the site, or an anchor that begins with `#`.'),
      }),
    )
    .describe('Links that lead somewhere.'),
  text: z.string().describe('The text without markup, code and formulas, a line a block.'),
});

/** What `note.json` holds. */
export type NoteRecord = z.output<typeof noteSchema>;
