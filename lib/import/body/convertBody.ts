import type { ConvertedBody, Surroundings } from '../Conversion';
import { Decisions } from './Decisions';
import { htmlToMarkdown } from './html/htmlToMarkdown';
import type { Node } from './Node';
import { parseForeign } from './parseForeign';
import { protectBody } from './protect/protect';
import { citeReferences } from './references/citeReferences';
import { finishFormulas, tellFaulty } from './tex/finishFormulas';
import { placeAnchors } from './tidy/anchors';
import { captionImages, tidyAttributes } from './tidy/attributes';
import { tidyBlocks } from './tidy/blocks';
import { joinCitations } from './tidy/citations';
import { tidyCode } from './tidy/code';
import { addFootnotes, asBlocks, tidyDefinitions } from './tidy/definitions';
import { tidyFigures } from './tidy/figures';
import { settleFlow } from './tidy/flow';
import { placeAttributes, type TakenTitle, takeTitle } from './tidy/headings';
import { dropHiddenSigns } from './tidy/hiddenSigns';
import { markAlerts } from './tidy/kramdownAlerts';
import { markLineEnds, settleLineEnds, tellLineEnds } from './tidy/lineEnds';
import { tidyLinks } from './tidy/links';
import { tidyLists } from './tidy/lists';
import { tidyPhrasing } from './tidy/phrasing';
import { placeTokens } from './tidy/placeTokens';
import { reviveCode } from './tidy/reviveCode';
import { tidyTables } from './tidy/tables';
import { createWork, isFormula, type Work } from './Work';
import { writeMarkdown } from './write/writeMarkdown';

/** Converts the body of a foreign note; `firstLine` is the line of the file on which it begins. Never throws on what an author wrote. */
export function convertBody(body: string, firstLine: number, surroundings: Surroundings): ConvertedBody {
  try {
    return convert(body, firstLine, surroundings);
  } catch (error) {
    // The parsers call themselves for each block inside a block.
    if (error instanceof RangeError) return keepAsCode(body, firstLine);
    throw error;
  }
}

/** A body that cannot be read, whole and as it stands. */
function keepAsCode(body: string, firstLine: number): ConvertedBody {
  const longest = Math.max(2, ...[...body.matchAll(/`{3,}/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const message = 'Blocks stand inside blocks, deeper than can be read; the text is in the note as code.';
  return {
    markdown: `${fence}text\n${body.trimEnd()}\n${fence}\n`,
    macros: {},
    formulas: 0,
    title: undefined,
    heading: undefined,
    cited: [],
    uncited: [],
    decisions: [{ line: firstLine, kind: 'too-deep', message, lossy: true }],
    landings: new Map(),
  };
}

function convert(body: string, firstLine: number, surroundings: Surroundings): ConvertedBody {
  const text = body.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const work = createWork(text, firstLine, surroundings);
  const protectedText = protectBody(text, firstLine, work);
  finishFormulas(work);
  const root = parseForeign(protectedText);
  const title = tidy(root, protectedText, work);
  const landings = placeAnchors(root, title?.heading, work);
  const markdown = writeMarkdown(root, work);
  const heading = title && writeHeading(title.heading, root, work);
  tellFaulty(work);
  return {
    markdown,
    macros: { ...work.macros },
    formulas: work.tokens.filter((token, number) => isFormula(token) && !work.inCode.has(number)).length,
    title: title?.text,
    heading,
    cited: [...work.cited],
    uncited: [...work.uncited].filter((key) => !work.cited.has(key)),
    decisions: work.decisions.list(),
    landings,
  };
}

/** A heading as Markdown, as it would stand at the beginning of a text; what is told of its writing is told of no one. */
function writeHeading(heading: Node, { children = [] }: Node, work: Work): string {
  const definitions = children.filter(({ type }) => type === 'definition' || type === 'footnoteDefinition');
  const alone = { type: 'root', children: [heading, ...definitions] };
  const [line = ''] = writeMarkdown(alone, { ...work, decisions: new Decisions() }).split('\n', 1);
  return line.replace(/^#+ /, '');
}

/** Makes a tree of our dialect of what was read. Gives the title that stood in it. */
function tidy(root: Node, protectedText: string, work: Work): TakenTitle | undefined {
  reviveCode(root, protectedText, work);
  markLineEnds(root, work);
  htmlToMarkdown(root, protectedText, work);
  settleFlow(root);
  for (const footnote of work.footnotes) footnote.children = placed(footnote.children, work);
  placeTokens(root, work);
  dropHiddenSigns(root, work);
  markAlerts(root, work);
  placeAttributes(root, work);
  addFootnotes(root, work);
  tidyFigures(root);
  tidyTables(root, work);
  citeReferences(root, work);
  joinCitations(root, work);
  tidyPhrasing(root);
  settleLineEnds(root, work);
  tidyAttributes(root, work);
  captionImages(root, work);
  tidyBlocks(root, work);
  tidyCode(root, work);
  tidyLinks(root, work);
  const title = takeTitle(root, work);
  tidyDefinitions(root, work);
  tidyLists(root);
  tellLineEnds(root, work);
  return title;
}

function placed(children: Node[], work: Work): Node[] {
  const root: Node = { type: 'root', children: asBlocks(children) };
  placeTokens(root, work);
  return root.children ?? [];
}
