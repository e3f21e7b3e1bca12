import type { Severity } from './Fault';

interface Rule {
  severity: Severity;
  /** The wished truth as a sentence: what holds when the rule is kept. */
  sentence: string;
}

const error = (sentence: string): Rule => ({ severity: 'error', sentence });
const warning = (sentence: string): Rule => ({ severity: 'warning', sentence });

/** Every rule a note, a bibliography or site.yaml can break. An id states the wished truth. */
export const rules = {
  // Files
  'file-is-utf8': error('A note is UTF-8 text.'),
  'file-is-bounded': error('A note is at most 2 MB, and its blocks nest no deeper than can be read.'),

  'file-is-inside': error('No file of the content folder is a link to one outside of it.'),
  'text-is-normal': warning('Text stands in Unicode normal form C, in which what looks the same is the same.'),

  // Front matter and site.yaml
  'front-matter-is-present': error('A note begins with front matter between two `---` lines.'),
  'site-file-is-named': error('The settings of the site stand in `site.yaml`.'),
  'yaml-parses': error('Front matter and site.yaml are valid YAML.'),
  'key-is-known': error('Every key is one of the documented ones.'),
  'key-is-unique': error('No key stands twice.'),
  'key-is-present': error('Every needed key is there.'),
  'value-is-valid': error('Every value has the form its key asks for.'),
  'macro-parses': error('Every macro is TeX that KaTeX understands.'),

  // Bibliography
  'bib-entry-parses': error('Every entry of a .bib file can be read.'),
  'bib-key-is-unique': error('No two references have the same key.'),
  'bib-key-is-free': error('No key of a reference begins as a label does.'),
  'bib-field-is-valid': warning('Every field of a reference has a form that can be understood.'),

  // The dialect
  'text-has-no-expression': error('A note holds no `{…}` expression.'),
  'note-has-no-import': error('A note holds no import or export.'),
  'component-is-known': error('Every component is one of the documented ones.'),
  'block-stands-alone': error('A component that is a block stands on lines of its own.'),
  'component-prop-is-known': error('A component gets only props that it knows, and all that it needs.'),
  'attribute-is-text': error('Every attribute is a plain string.'),
  'element-is-allowed': error('Every HTML element is on the allow-list.'),
  'attribute-is-allowed': error('Every HTML attribute is on the allow-list.'),
  'comment-is-not-html': error('A note holds no HTML comment.'),
  'markdown-is-outside-html': warning('Markdown stands outside blocks of HTML, which it has no meaning in.'),
  'tag-is-closed': error('Every tag that opens is closed, in the right order.'),
  'tag-parses': error('Every `<` in .mdx opens a tag or is escaped.'),
  'container-is-known': error('Every `:::` container is one of the documented ones.'),
  'container-is-closed': error('Every `:::` container is closed.'),
  'code-language-is-known': warning('The language of a code block is one that is highlighted.'),
  'code-meta-is-known': warning('Behind the language of a code block stands a title, or the lines to mark.'),
  'definition-is-used': error('Every link definition is used by a link.'),
  'footnote-resolves': error('Every footnote mark has its footnote.'),
  'footnote-is-used': error('Every footnote is referred to.'),
  'footnote-is-unique': error('No two footnotes have the same name.'),
  'table-row-fits': error('No row of a table has more cells than its header.'),
  'alert-is-known': error('Every `[!…]` alert is one of the five.'),
  'link-is-safe': error('A link leads to http, https, mailto or a place in this site.'),

  // Math
  'math-renders': error('Every formula is TeX that KaTeX can draw.'),
  'math-is-closed': error('Every formula that opens is closed.'),
  'math-is-bounded': error('A formula is of a length and depth that can be drawn.'),
  'symbol-is-defined': error('Every item of a `:::symbols` list is a formula, a colon and its meaning.'),
  'symbol-is-unique': error('No symbol is explained twice.'),

  // Labels and references
  'label-is-valid': error('Every label begins with the prefix of what it labels, and labels something numbered.'),
  'label-is-unique': error('No two things of a note have the same label.'),
  'reference-resolves': error('Every reference names a label of its note or of another.'),

  // Claims about papers
  'claim-is-complete': error(
    'A claim about a paper names it, has words, and gives metric, dataset and value together.',
  ),
  'claim-value-is-valid': error('The value of a claim is a number, and `better` says `lower` or `higher`.'),
  'claims-agree': error('All notes say the same of a metric: that lower is better, or that higher is.'),

  // Images
  'image-exists': error('Every image of a note is a file in the content folder.'),
  'image-has-alt': error('Every image has an alternative text.'),
  'image-is-local': warning('An image is a file of this site, so that its size is known.'),

  // The collection
  'link-resolves': warning('Every link inside the site leads somewhere.'),
  'citation-resolves': error('Every citation names a reference of the bibliography.'),
  'permalink-is-unique': error('No two notes answer at the same address.'),
  'permalink-is-free': error('No note takes an address of the site itself.'),
  'file-is-free': error('No file beside the notes has the address of one that the site makes.'),
  'bibliography-exists': error('Every .bib file that a note names is there.'),
  'style-is-known': error('Every citation style is one of the packaged ones, or a .csl file of the content folder.'),
  'style-parses': error('Every .csl file that is used is a citation style that can format.'),
  'translation-resolves': error('A translation names a note that is there.'),
} satisfies Record<string, Rule>;

/** The name of a rule. */
export type RuleId = keyof typeof rules;
