import { readConfiguredMacros } from '../body/tex/configuredMacros';
import { type Definitions, readDefinitions } from '../body/tex/macros';
import type { ForeignFile } from './ForeignSite';

/** Where the programs keep what all pages share. */
const sharedFolders =
  /^(?:_includes|_layouts|layouts|themes\/[^/]+\/layouts|_config|config|(?:docs\/)?(?:assets|js|javascripts)|scripts|static)\//;
/** Quarto's settings, and texts that others include. */
const shared = /(?:^|\/)(?:_[\w-]+|[\w-]*(?:macros|commands|preamble)[\w-]*)\.(?:ya?ml|qmd|html?|tex)$/;
/** Copies of programs that draw formulas define what those know by themselves. */
const libraries = /(?:^|\/)(?:mathjax|katex)[^/]*\/|\.min\.js$/i;
const definition = /\\(?:(?:re)?new|provide)command|\\DeclareMathOperator/;
const largest = 60_000;

/**
 * The macros that an old site gave all its notes: in the settings of MathJax or KaTeX, or as definitions in a piece that
 * pages include. The texts are read, and nothing in them is run.
 */
export function readSiteMacros(files: Iterable<ForeignFile>, read: (path: string) => string): Definitions {
  const defined: Definitions = { macros: {}, optional: new Map() };
  for (const { path, size } of files) {
    const isShared = (sharedFolders.test(path) && /\.(?:html?|js|md|tex)$/i.test(path)) || shared.test(path);
    if (!isShared || size > largest || libraries.test(path)) continue;
    const text = read(path);
    readConfiguredMacros(text, defined);
    if (definition.test(text) || (!path.endsWith('.js') && /\\[gex]?def\s*\\[A-Za-z]/.test(text)))
      readDefinitions(text, defined, 'all');
  }
  return defined;
}
