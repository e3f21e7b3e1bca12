import GithubSlugger from 'github-slugger';
import type { Code, Root } from 'mdast';
import type { Plugin } from 'unified';
import { loadLanguages } from '../code/highlight';
import type { Ending } from '../dialect/remarkDialect';
import type { LocalFault } from '../fault/Fault';
import { makeFault } from '../fault/makeFault';
import { parseFrontMatter } from '../frontMatter/parseFrontMatter';
import { splitFrontMatter } from '../frontMatter/splitFrontMatter';
import { parseLabelName } from '../labels/labelName';
import { checkMacros } from '../math/checkMacros';
import { drawnWith } from '../math/drawnFormulas';
import type { Macros } from '../math/renderFormula';
import { checkNormalForm } from '../text/checkNormalForm';
import { findHiddenSigns } from '../text/hiddenSigns';
import { shorten } from '../text/shorten';
import { compileBody } from './compile';
import { decodeNote } from './decode';
import type { Facts, ParsedNote } from './Facts';
import { grammar } from './grammar';
import { estimateMinutes } from './readingTime';
import type { ParseSettings } from './Settings';
import { findSyntaxFaults, restoreSigns } from './syntaxFaults';
import { listAnchors } from './transform/anchors';
import type { AnyNode, Context } from './transform/Context';
import { blockTexts } from './transform/plainText';
import { gatherSentences } from './transform/sentences';
import { transformTree } from './transform/transform';

/**
 * Parses one note: its bytes to facts and a compiled body. It looks at nothing but its arguments, so the result can be
 * cached by them. Never throws on what an author wrote: every mistake is a fault among the facts.
 */
export async function parseNote(bytes: Uint8Array, ending: Ending, settings: ParseSettings): Promise<ParsedNote> {
  const decoded = decodeNote(bytes);
  if ('fault' in decoded) return emptyNote([decoded.fault]);
  const { text } = decoded;
  const { frontMatter, faults, places } = parseFrontMatter(text);
  const body = splitFrontMatter(text)?.body ?? text;
  const own = checkMacros(frontMatter?.macros ?? {}, settings.macros, places);
  const macros = { ...settings.macros, ...frontMatter?.macros };
  const context = createContext(body, ending, {
    macros,
    brokenMacros: own.broken,
    numbersAll: (frontMatter?.math?.number ?? settings.number) === 'all',
    theorems: frontMatter?.theorems?.number ?? settings.theorems,
  });
  const { compiled, tree } = await compile(body, context, macros);
  const texts = blockTexts(tree);
  const sentences = gatherSentences(tree, frontMatter?.lang ?? settings.lang, context);
  const plain = texts.map(({ text }) => text).join('\n');
  const facts: Facts = {
    frontMatter,
    places,
    headings: context.headings,
    citations: context.citations,
    nearCitations: context.nearCitations,
    venues: context.venues,
    anchors: listOtherAnchors(tree, context),
    labels: context.labels,
    crossReferences: context.crossReferences,
    claims: context.claims,
    links: context.links,
    images: context.images,
    text: plain,
    opening: shorten(texts.find(({ type }) => type === 'paragraph')?.text ?? ''),
    placesBibliography: context.placesBibliography,
    formulas: context.formulas,
    minutes: estimateMinutes(plain, context.formulas),
    faults: [...checkNormalForm(text), ...findHiddenSigns(text), ...faults, ...own.faults, ...context.faults].sort(
      (a, b) => a.line - b.line || a.column - b.column,
    ),
  };
  const { pieces, formulaUses, symbols } = context;
  return {
    facts,
    body: {
      code: compiled,
      pieces: [...pieces.keys()],
      formulas: formulaUses,
      symbols: symbols.map(({ piece }) => piece),
    },
    sentences,
  };
}

/** Compiles, and when the text cannot be read, finds out what is wrong with it and compiles the rest. */
async function compile(body: string, context: Context, macros: Macros): Promise<{ compiled: string; tree: AnyNode }> {
  let tree: AnyNode = { type: 'root', children: [] };
  const transform: Plugin<[], Root> = () => async (root) => {
    tree = root as AnyNode;
    await loadLanguages(codeLanguages(tree));
    if (context.faults.length > 0) restoreTexts(tree);
    transformTree(tree, context);
  };
  const run = (text: string) => compileBody(text, context.ending, transform as Plugin);
  try {
    return { compiled: await run(body), tree };
  } catch (error) {
    if (isTooDeep(error)) return tooDeep(body, context);
    const readable = findSyntaxFaults(body, context.ending, grammar(context.ending));
    // Nothing wrong with the text: the mistake is ours.
    if (readable.faults.length === 0) throw error;
    Object.assign(context, createContext(body, context.ending, { ...context, macros }));
    context.faults.push(...readable.faults);
    return { compiled: await run(readable.text), tree };
  }
}

/** The parser and compiler call themselves for each block inside a block, and next-mdx-remote keeps the text alone. */
function isTooDeep(error: unknown): boolean {
  return error instanceof Error && /Maximum call stack size exceeded/.test(error.message);
}

function tooDeep(body: string, context: Context): { compiled: string; tree: AnyNode } {
  const line = body.split(/\r\n|\n|\r/).findIndex((text) => text.trim() !== '') + 1;
  const span = { line, column: 1, endLine: line, endColumn: (context.lines[line - 1] ?? '').length + 1 };
  const message = 'Blocks stand inside blocks in this note, deeper than can be read.';
  Object.assign(context, createContext('', context.ending, context));
  context.faults.push(makeFault('file-is-bounded', span, message, 'Take some of the `>`, `-` or `:::` away.'));
  return { compiled: '', tree: { type: 'root', children: [] } };
}

/** What the front matter and the site say of a note's text. */
type Choices = Pick<Context, 'macros' | 'brokenMacros' | 'numbersAll' | 'theorems'>;

function createContext(body: string, ending: Ending, choices: Choices): Context {
  const { macros, brokenMacros, numbersAll, theorems } = choices;
  const slugger = new GithubSlugger();
  return {
    ending,
    lines: body.split(/\r\n|\n|\r/),
    macros: { ...macros },
    definitions: new Map(),
    allDefinitions: [],
    usedDefinitions: new Set(),
    footnotes: new Map(),
    headings: [],
    citations: [],
    nearCitations: [],
    venues: [],
    labels: [],
    crossReferences: [],
    claims: [],
    numbersAll,
    theorems,
    counters: new Map(),
    finishing: new Map(),
    links: [],
    images: [],
    faults: [],
    placesBibliography: false,
    formulas: 0,
    formulaUses: [],
    symbols: [],
    pieces: new Map(),
    drawn: drawnWith(macros),
    brokenMacros,
    openColons: 0,
    openDisplay: false,
    slug: (text) => {
      const slug = slugger.slug(text) || slugger.slug('section');
      // A heading "Eq loss" leaves the anchor `eq-loss` to what has that label, and "Formula 3" to the third formula.
      return parseLabelName(slug) || ownAnchor.test(slug) ? slugger.slug(`section-${slug}`) : slug;
    },
    takeAnchor: (id) => {
      if (Object.hasOwn(slugger.occurrences, id)) return false;
      slugger.occurrences[id] = 0;
      return true;
    },
  };
}

/** What the page itself names its formulas and symbols. */
const ownAnchor = /^(?:formula-\d+|symbol-\d+(?:-use)?|list-of-symbols)$/;

/** The anchors of a transformed note that are none of a heading or label. */
function listOtherAnchors(tree: AnyNode, { headings, labels }: Context): string[] {
  const told = new Set([...headings.map(({ id }) => id), ...labels.map(({ name }) => name)]);
  return [...new Set(listAnchors(tree))].filter((anchor) => !told.has(anchor));
}

function codeLanguages(node: AnyNode): string[] {
  if (node.type === 'code') return [(node as Code).lang?.toLowerCase() ?? ''];
  return (node.children ?? []).flatMap(codeLanguages);
}

function restoreTexts(node: AnyNode): void {
  const fields: Record<string, unknown> = node as object as Record<string, unknown>;
  for (const name of ['value', 'url', 'title', 'alt', 'lang', 'meta']) {
    const field = fields[name];
    if (typeof field === 'string') fields[name] = restoreSigns(field);
  }
  node.children?.forEach(restoreTexts);
}

function emptyNote(faults: LocalFault[]): ParsedNote {
  const facts: Facts = {
    frontMatter: undefined,
    places: {},
    headings: [],
    citations: [],
    nearCitations: [],
    venues: [],
    anchors: [],
    labels: [],
    crossReferences: [],
    claims: [],
    links: [],
    images: [],
    text: '',
    opening: '',
    placesBibliography: false,
    formulas: 0,
    minutes: 0,
    faults,
  };
  return { facts, body: { code: '', pieces: [], formulas: [], symbols: [] }, sentences: [] };
}
