/** Components a note may call, with the props each knows. `required` ones must be there and not be empty. */
export const components: Record<string, { props: string[]; required: string[]; flags: string[] }> = {
  Math: { props: ['tex'], required: ['tex'], flags: ['display'] },
  Cite: { props: ['id', 'locator', 'prefix', 'suffix'], required: ['id'], flags: [] },
  Bibliography: { props: [], required: [], flags: [] },
};

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
  center: 'Delete the tags; figures and formulas are centred already.',
  code: 'Write `` `code` ``.',
  div: 'Delete the tags; write the text as paragraphs.',
  em: 'Write `*text*`.',
  figure: 'Write `![alternative text](path "caption")`.',
  font: 'Delete the tags.',
  h1: 'Write `# Heading`.',
  h2: 'Write `## Heading`.',
  h3: 'Write `### Heading`.',
  h4: 'Write `#### Heading`.',
  hr: 'Write `---` on a line of its own.',
  i: 'Write `*text*`.',
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
  u: 'Write `<ins>` for what was added, `*text*` for stress.',
  ul: 'Write the list with `- `.',
  video: 'Link to the file with `[text](address)`.',
};
