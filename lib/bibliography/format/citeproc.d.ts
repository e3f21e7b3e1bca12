/** The part of citeproc-js (https://citeproc-js.readthedocs.io) that we use; the package brings no types. */
declare module 'citeproc' {
  /** A node of a style or locale, as citeproc's JSON form of CSL has it. */
  export interface CslNode {
    name: string;
    attrs: Record<string, string>;
    children: (CslNode | string)[];
  }

  export interface CiteprocItem {
    id: string;
    [variable: string]: unknown;
  }

  export interface CiteprocCite {
    id: string;
    prefix?: string;
    suffix?: string;
    locator?: string;
    label?: string;
    'suppress-author'?: boolean;
  }

  export interface CiteprocCitation {
    citationID: string;
    citationItems: CiteprocCite[];
    properties: { noteIndex: number; mode?: 'composite' | 'author-only' };
  }

  /** A node of the tree of output. */
  export interface Blob {
    blobs?: Blob[] | string;
    new_locale?: string;
    num?: number;
    /** Of a number: how it is printed. */
    formatter?: Formatter;
    /** Of a variable that `variableWrapper` is called for. */
    params?: WrappedVariable;
    successor_prefix?: string;
  }

  export interface Formatter {
    format(number: number): string;
  }

  /** Moves punctuation in a tree of output, in four passes. */
  export interface Adjust {
    upward(blob: Blob): void;
    leftward(blob: Blob): void;
    downward(blob: Blob, top?: boolean): void;
    fix(blob: Blob): string;
  }

  export interface FlipFlopper {
    processTags(blob: Blob): void;
  }

  export interface Token {
    successor_prefix?: string;
    splice_prefix?: string;
  }

  export interface WrappedVariable {
    itemData: CiteprocItem;
    context: string;
  }

  export interface Sys {
    retrieveLocale(tag: string): CslNode;
    retrieveItem(id: string): CiteprocItem;
    variableWrapper?(params: WrappedVariable, before: string, text: string, after: string): string;
  }

  export class Engine {
    constructor(sys: Sys, style: CslNode, language: string, forceLanguage?: boolean);
    opt: {
      lang: string;
      xclass: 'note' | 'in-text';
      update_mode: number;
      development_extensions: Record<string, boolean>;
    };
    citation: { tokens: Token[]; opt: { layout_delimiter?: string; 'near-note-distance'?: number } };
    bibliography: { tokens: Token[] };
    macros: Record<string, Token[]>;
    output: { adjust: Adjust; current: { value(): Blob }; endTag(name: string): void };
    fun: { flipflopper: FlipFlopper };
    registry: { registry: Record<string, { seq: number }> };
    getOpt(name: 'punctuation-in-quote'): boolean;
    getTerm(name: string): string;
    updateItems(ids: string[]): string[];
    /** What stands in the bibliography beside what is cited. Only the tests call it: we give all in one list. */
    updateUncitedItems(ids: string[]): void;
    processCitationCluster(
      citation: CiteprocCitation,
      before: [id: string, noteIndex: number][],
      after: [id: string, noteIndex: number][],
      flag?: number,
    ): [unknown, [index: number, html: string, id: string][]];
    makeBibliography(): [{ entry_ids: string[][] }, string[]] | false;
  }

  const CSL: {
    Engine: typeof Engine;
    NUMERIC: number;
    ASSUME_ALL_ITEMS_REGISTERED: number;
    Output: { Queue: { adjust: new (punctuationInQuote: boolean) => Adjust } };
    Util: { FlipFlopper: new (engine: Engine) => FlipFlopper; Suffixator: new () => Formatter };
  };
  export default CSL;
}
