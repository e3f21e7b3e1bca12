import { fillReferences } from '../math/liftReferences';
import { patternKey, readPattern, SymbolMarker } from '../math/symbols/markSymbols';
import { NoteCache } from '../note/cache';
import type { Body, FormulaUse } from '../note/Facts';
import { findMeaning } from '../site/symbols';
import { escapeHtml } from '../text/escapeHtml';
import { href } from '../url/href';
import type { Collection } from './Collection';
import { resolveReference } from './crossReferences';
import type { Note } from './Note';
import { type DrawnSymbol, listSiteSymbols } from './siteSymbols';

/** A symbol of the site that a note uses. */
interface UsedSymbol {
  number: number;
  tex: string;
  markup: string;
  /** The language of its meaning; empty when that was not written. */
  lang: string;
  meaning: string;
}

/** What a note's formulas become when the rest of the site is known. */
export interface DrawnFormulas {
  body: Body;
  /** The markup of the formula with this `nth`, when it is another than its piece: symbols marked, references filled. */
  markups: ReadonlyMap<number, string>;
  /** Symbols of the site that the note uses; the note's own, which have the numbers from 0 on, are in its body. */
  siteSymbols: UsedSymbol[];
  /** The numbers of the symbols whose first use has an anchor. */
  used: ReadonlySet<number>;
}

/** The anchor of a symbol's entry in the list at the note's end. */
export function symbolAnchor(number: number): string {
  return `symbol-${number}`;
}

/** The anchor of the first use of a symbol. */
export function firstUseAnchor(number: number): string {
  return `symbol-${number}-use`;
}

/** Draws what a note's formulas owe to others: the site's symbols, and the numbers that they refer to. */
export function drawFormulas(note: Note, collection: Collection): DrawnFormulas {
  const body = new NoteCache(collection.cache.dir).getBody(note.bodyKey);
  const glossary = new Glossary(body, listSiteSymbols(collection.site));
  const markups = new Map<number, string>();
  body.formulas.forEach((formula, nth) => {
    const piece = body.pieces[formula.piece] ?? '';
    const markup = fillFormula(glossary.mark(formula, piece), formula, note, collection);
    if (markup !== piece) markups.set(nth, markup);
  });
  const siteSymbols = glossary.listUsed().map(({ number, symbol }) => {
    const [lang, meaning] = findMeaning(symbol, note.lang, collection.site.lang);
    return { number, tex: symbol.tex, markup: symbol.markup, lang, meaning };
  });
  return { body, markups, siteSymbols, used: glossary.used };
}

/** Fills in the numbers of the references in formulas of a heading, sentence or claim, which stands outside of its note. */
export function fillNumbers(html: string, note: Note, collection: Collection): string {
  const all = note.facts.crossReferences.map((_, index) => index);
  return fillReferences(html, html.includes('katex') ? all : [], (index) => printNumber(index, note, collection));
}

function fillFormula(markup: string, { references = [] }: FormulaUse, note: Note, collection: Collection): string {
  return fillReferences(markup, references, (index, half) => {
    const number = printNumber(index, note, collection);
    const address = half === 'seen' ? findAddress(index, note, collection) : undefined;
    return address === undefined
      ? number
      : `<a tabindex="-1" data-reference="" href="${escapeHtml(address)}">${number}</a>`;
  });
}

/** What is printed for a reference in a formula; TeX's own two marks for one to nothing. */
function printNumber(index: number, note: Note, collection: Collection): string {
  const target = resolveItem(index, note, collection);
  return escapeHtml(target?.kind === 'label' ? (target.label.number ?? target.label.title ?? '') : '??');
}

function findAddress(index: number, note: Note, collection: Collection): string | undefined {
  const target = resolveItem(index, note, collection);
  if (target?.kind !== 'label') return undefined;
  return `${target.note === note ? '' : href(target.note.permalink)}#${encodeURIComponent(target.label.name)}`;
}

function resolveItem(index: number, note: Note, collection: Collection) {
  const item = note.facts.crossReferences[index]?.items[0];
  return item && resolveReference(item, note, collection);
}

/** A note's own symbols and the site's, numbered in this order. The note's own meaning of a symbol hides the site's. */
class Glossary {
  readonly used = new Set<number>();
  readonly #own: ReturnType<typeof readPattern>[];
  readonly #site: { number: number; symbol: DrawnSymbol }[];
  /** By how many of the note's own symbols are explained. */
  readonly #markers = new Map<number, SymbolMarker>();
  /** Notes repeat formulas; what holds no symbol for the first time is the same each time. */
  readonly #marked = new Map<string, string>();

  constructor(body: Body, siteSymbols: DrawnSymbol[]) {
    this.#own = body.symbols.map((piece) => readPattern(body.pieces[piece] ?? ''));
    const ownKeys = new Set(this.#own.map(patternKey));
    this.#site = siteSymbols
      .map((symbol, index) => ({ number: this.#own.length + index, symbol }))
      .filter(({ symbol }) => !ownKeys.has(symbol.key));
  }

  listUsed() {
    return this.#site.filter(({ number }) => this.used.has(number));
  }

  mark({ symbols }: FormulaUse, markup: string): string {
    if (this.#site.length === 0 && symbols === 0) return markup;
    const key = `${symbols} ${markup}`;
    const known = this.#marked.get(key);
    if (known !== undefined) return known;
    let first = false;
    const marked = this.#markerFor(symbols).mark(markup, (number) => {
      if (this.used.has(number)) return undefined;
      this.used.add(number);
      first = true;
      return firstUseAnchor(number);
    });
    if (!first) this.#marked.set(key, marked.markup);
    return marked.markup;
  }

  #markerFor(count: number): SymbolMarker {
    const known = this.#markers.get(count);
    if (known) return known;
    const site = this.#site.map(({ number, symbol }) => [number, symbol.pattern] as const);
    const marker = new SymbolMarker(new Map([...this.#own.slice(0, count).entries(), ...site]));
    this.#markers.set(count, marker);
    return marker;
  }
}
