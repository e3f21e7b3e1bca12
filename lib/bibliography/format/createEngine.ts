import CSL, { type Adjust, type Blob, type CiteprocItem, type CslNode, type Engine } from 'citeproc';
import { chinese, isChineseMacro, makeBilingual } from './bilingualStyle';
import { readLocale } from './readStyles';

/** What an engine of ours is made of. */
export interface EngineParts {
  /** Changed by the engine: give a fresh one. */
  style: CslNode;
  /** BCP 47. The language of the note: how a list is sorted. */
  language: string;
  /** The item of a key; the engine gets a copy. */
  getItem(key: string): CiteprocItem;
  /** Called for each variable printed in a citation, with its HTML. */
  markCite?(key: string, html: string): string;
  /** Called for each piece of a year with letters in a citation, with its plain text: `2023`, `b`. */
  markText?(key: string, text: string): string;
}

/**
 * A citeproc engine that formats each entry in its own language: Chinese entries in Chinese, others in the style's
 * own language or, where that is Chinese, in English. It keeps state from call to call: reset it for each note.
 */
export function createEngine({ style, language, getItem, markCite, markText }: EngineParts): Engine {
  const base = baseLanguage(style);
  if (language.startsWith('zh')) style.attrs['default-locale-sort'] = chinese;
  const engine = new CSL.Engine(
    {
      retrieveLocale: readLocale,
      retrieveItem: (key) => structuredClone(getItem(key)),
      variableWrapper: ({ itemData, context }, before, text, after) =>
        before + (markCite && context === 'citation' ? markCite(itemData.id, text) : text) + after,
    },
    makeBilingual(style),
    base,
    true,
  );
  engine.opt.development_extensions.wrap_url_and_doi = true;
  mendDelimiters(engine);
  punctuateByLanguage(engine);
  if (markText) markYears(engine, markText);
  return engine;
}

/** The language of entries that are not Chinese. */
export function baseLanguage(style: CslNode): string {
  const own = style.attrs['default-locale'];
  return own === undefined || own.startsWith('zh') ? 'en-US' : own;
}

/** Numbers of Chinese entries get no delimiter: citeproc builds their layout before it knows the delimiter. */
function mendDelimiters({ citation, macros }: Engine): void {
  const delimiter = citation.opt.layout_delimiter ?? '';
  const copies = Object.entries(macros).flatMap(([name, tokens]) => (isChineseMacro(name) ? tokens : []));
  for (const token of [...citation.tokens, ...copies]) {
    if (token.successor_prefix === undefined) continue;
    token.successor_prefix = delimiter;
    token.splice_prefix = delimiter;
  }
}

/** Quotation marks, and whether a comma stands inside them, are fixed for an engine: choose by the entry instead. */
function punctuateByLanguage(engine: Engine): void {
  const { adjust } = engine.output;
  const { flipflopper } = engine.fun;
  const own = engine.opt.lang;
  engine.opt.lang = chinese;
  const chineseFlipflopper = new CSL.Util.FlipFlopper(engine);
  const chineseAdjust = new CSL.Output.Queue.adjust(engine.getOpt('punctuation-in-quote'));
  engine.opt.lang = own;
  const choose = (blob: Blob): Adjust => (isChinese(blob) ? chineseAdjust : adjust);
  engine.output.adjust = {
    upward: (blob) => choose(blob).upward(blob),
    leftward: (blob) => choose(blob).leftward(blob),
    downward: (blob, top) => choose(blob).downward(blob, top),
    fix: (blob) => {
      joinNumber(blob, engine.citation.opt.layout_delimiter ?? '');
      return choose(blob).fix(blob);
    },
  };
  engine.fun.flipflopper = {
    processTags: (blob) => (engine.opt.lang === chinese ? chineseFlipflopper : flipflopper).processTags(blob),
  };
}

/**
 * Marks years with letters (2023b) piece by piece: collapsed with others the letters stand alone. Wrapped as other
 * variables are, they would not collapse to 2023a–c.
 */
function markYears({ output }: Engine, markText: (key: string, text: string) => string): void {
  const endTag = output.endTag.bind(output);
  const isLetters = ({ formatter }: Blob) => formatter instanceof CSL.Util.Suffixator;
  output.endTag = (name) => {
    const wrapper = output.current.value();
    const { itemData, context } = wrapper.params ?? {};
    const leaves = name === 'variable_entry' && itemData && context === 'citation' ? listLeaves(wrapper) : [];
    if (itemData && leaves.some(isLetters)) {
      for (const leaf of leaves) {
        const { formatter, blobs } = leaf;
        if (formatter && isLetters(leaf))
          leaf.formatter = { format: (number) => markText(itemData.id, formatter.format(number)) };
        else if (typeof blobs === 'string') leaf.blobs = markText(itemData.id, blobs);
      }
      Object.assign(wrapper, { decorations: [], params: undefined });
    }
    endTag(name);
  };
}

/** A cite that is a number alone, as `同1` for an earlier note, stands behind another cite without a delimiter. */
function joinNumber(cite: Blob, delimiter: string): void {
  const [leaf, ...others] = listLeaves(cite);
  if (leaf?.num !== undefined && others.length === 0) leaf.successor_prefix ??= delimiter;
}

function listLeaves(blob: Blob): Blob[] {
  return Array.isArray(blob.blobs) ? blob.blobs.flatMap(listLeaves) : [blob];
}

function isChinese(blob: Blob): boolean {
  return blob.new_locale === chinese || (Array.isArray(blob.blobs) && blob.blobs.some(isChinese));
}
