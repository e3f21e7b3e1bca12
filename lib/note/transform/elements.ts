import { type Block, blocks } from './blocks/blocks';

/** What is known of a component. */
export interface ComponentSpec {
  props: string[];
  /** Props that must be there and not be empty. */
  required: string[];
  /** Props that stand alone, without a value. */
  flags: string[];
  /** How .md, which has no components, says the same. */
  inMarkdown: string;
}

/** Components a note may call. */
export const components: Record<string, ComponentSpec> = {
  Math: { props: ['tex', 'id'], required: ['tex'], flags: ['display'], inMarkdown: 'Write `$…$`.' },
  Cite: { props: ['id', 'locator', 'prefix', 'suffix'], required: ['id'], flags: [], inMarkdown: 'Write `[@key]`.' },
  Bibliography: {
    props: [],
    required: [],
    flags: [],
    inMarkdown: 'Write `:::bibliography`, and `:::` on the next line.',
  },
  ...Object.fromEntries(Object.entries(blocks).map(([name, block]) => [capital(name), blockSpec(name, block)])),
};

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function blockSpec(name: string, block: Block | undefined): ComponentSpec {
  const { attributes = [], flags = [], title } = block ?? {};
  const inMarkdown = `Write \`:::${name}\`, and \`:::\` on a line of its own where it ends.`;
  return { props: title ? [...attributes, title] : [...attributes], required: [], flags: [...flags], inMarkdown };
}

/** The HTML elements a note may use: those Markdown has no sign for. `void` ones have no content. */
export const elements: Record<string, { attributes: string[]; void?: true }> = {
  abbr: { attributes: ['title'] },
  bdi: { attributes: [] },
  br: { attributes: [], void: true },
  cite: { attributes: [] },
  dd: { attributes: [] },
  del: { attributes: ['cite', 'datetime'] },
  details: { attributes: ['open'] },
  dfn: { attributes: ['title'] },
  dl: { attributes: [] },
  dt: { attributes: [] },
  ins: { attributes: ['cite', 'datetime'] },
  kbd: { attributes: [] },
  mark: { attributes: [] },
  q: { attributes: ['cite'] },
  rp: { attributes: [] },
  rt: { attributes: [] },
  ruby: { attributes: [] },
  samp: { attributes: [] },
  small: { attributes: [] },
  sub: { attributes: [] },
  summary: { attributes: [] },
  sup: { attributes: [] },
  time: { attributes: ['datetime'] },
  var: { attributes: [] },
  wbr: { attributes: [], void: true },
};

/** Attributes that every allowed element may have. */
export const globalAttributes = ['lang', 'dir', 'title'];

/** Attributes that stand alone, without a value. */
export const flagAttributes = ['open'];

/** HTML attribute names that React spells otherwise. */
export const reactNames: Record<string, string> = { datetime: 'dateTime' };

/** The way out for an element that Markdown or a component says better. */
export const elementAdvice: Record<string, string> = {
  a: 'Write `[text](address)`.',
  audio: 'Link to the file with `[text](address)`.',
  b: 'Write `**text**`.',
  blockquote: 'Begin the lines with `> `.',
  'd-cite': 'Write `[@key]`.',
  'd-footnote': 'Write `[^1]` here, and `[^1]: text` on a line of its own.',
  'd-math': 'Write `$…$`.',
  center: 'Delete the tags; figures and formulas are centred already.',
  code: 'Write `` `code` ``.',
  div: 'Delete the tags; write the text as paragraphs.',
  em: 'Write `*text*`.',
  figcaption: 'Write `![alternative text](path "caption")`.',
  figure: 'Write `![alternative text](path "caption")`, or `:::figure` around several images.',
  font: 'Delete the tags.',
  h1: 'Write `# Heading`.',
  h2: 'Write `## Heading`.',
  h3: 'Write `### Heading`.',
  h4: 'Write `#### Heading`.',
  hr: 'Write `---` on a line of its own.',
  i: 'Write `*text*`.',
  h5: 'Write `##### Heading`.',
  h6: 'Write `###### Heading`.',
  iframe: 'Link to the page with `[text](address)`.',
  img: 'Write `![alternative text](path)`.',
  li: 'Write the list with `- ` or `1. `.',
  ol: 'Write the list with `1. `.',
  p: 'Delete the tags and leave a blank line around the paragraph; Chinese is justified by itself.',
  pre: 'Write a code block between ``` lines.',
  script: 'Delete it: notes hold no code.',
  span: 'Delete the tags.',
  strong: 'Write `**text**`.',
  style: 'Delete it: the site has one style sheet.',
  table: 'Write the table with `|`.',
  tbody: 'Write the table with `|`.',
  td: 'Write the table with `|`.',
  th: 'Write the table with `|`.',
  thead: 'Write the table with `|`.',
  tr: 'Write the table with `|`.',
  u: 'Write `<ins>` for what was added, `*text*` for stress.',
  ul: 'Write the list with `- `.',
  video: 'Write `![what it shows](path.mp4 "caption")`.',
};

/** Elements that stand inside a line of text: a paragraph that holds nothing else is a paragraph all the same. */
export function isPhrasing(name: string): boolean {
  return (Object.hasOwn(elements, name) && !['dd', 'details', 'dl', 'dt', 'summary'].includes(name)) || name === 'Cite';
}
