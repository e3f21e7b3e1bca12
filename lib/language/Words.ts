import type { ClaimKind } from '../claims/PaperClaim';
import type { LabelKind } from '../labels/labelName';

/** A sentence or name that counts something. */
type Counted = (count: number) => string;

/** Every word the interface says by itself, in one language. Authors' own words are never in here. */
export interface Words {
  // Places of the site
  readonly home: string;
  readonly search: string;
  readonly feed: string;
  readonly allNotes: string;
  readonly notes: string;
  readonly pages: string;
  readonly papers: string;
  readonly tags: string;
  readonly archiveByYear: string;
  readonly navigation: string;
  readonly sidebar: string;
  readonly skipToContent: string;

  // A note's head
  readonly published: string;
  readonly updated: string;
  readonly authors: string;
  readonly series: string;
  readonly status: string;
  /** In the order in which a reader comes to them. */
  readonly statusNames: {
    readonly 'to-read': string;
    readonly reading: string;
    readonly read: string;
    readonly reproduced: string;
  };
  readonly rating: string;
  /** A rating of `count` out of five, as a screen reader says it. */
  readonly ratingOf: Counted;
  readonly draft: string;
  readonly minutesToRead: Counted;
  /** The link to the translation of a note, in the language it leads to. */
  readonly readTranslation: string;
  readonly translations: string;

  // The papers of a note
  readonly aboutThesePapers: string;
  readonly venue: string;
  readonly year: string;

  // The list of papers and their pages
  readonly paperWords: {
    /** The line below the heading of the list. */
    readonly inLibrary: Counted;
    /** The head of the column of titles. */
    readonly title: string;
    /** The head of the column of numbers. */
    readonly citations: string;
    readonly filter: string;
    readonly anyStatus: string;
    readonly anyTag: string;
    /** How many papers a filter leaves; the browser script is given `{shown}` in the place of the number. */
    readonly shown: (shown: number | string, all: number) => string;
    readonly sortBy: string;
    readonly export: string;
    readonly volume: string;
    readonly issue: string;
    readonly pages: string;
    readonly publisher: string;
    readonly key: string;
    /** Accessible name of the links to a paper elsewhere. */
    readonly links: string;
    readonly abstract: string;
    readonly notesAbout: string;
    readonly citedIn: (citations: number, notes: number) => string;
    /** What a paper's page says of one that notes are about and none cites. */
    readonly notCited: string;
    readonly citedBeside: string;
    /** What is counted there. */
    readonly howCounted: string;
    /** How many notes cite both, in how many of them one sentence does. */
    readonly together: (notes: number, sentences: number) => string;
    /** The link from a note to a paper's page. */
    readonly notesAndMentions: string;
  };

  // Inside a note
  readonly contents: string;
  /** Accessible name of the table of contents. */
  readonly tableOfContents: string;
  /** Accessible name of a formula that scrolls sideways. */
  readonly formula: string;
  readonly figure: string;
  readonly table: string;
  /** Accessible name of a code block that scrolls sideways. */
  readonly code: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyCode: string;
  /** What stands before the number of a reference. */
  readonly kindNames: Readonly<Record<LabelKind, string>>;
  /** What stands before a proof. */
  readonly proof: string;
  /** A reference to a section, which has no number. */
  readonly sectionTitled: (title: string) => string;
  /** Around the name of a theorem. */
  readonly brackets: readonly [open: string, close: string];
  /** What stands between the parts of a list, as between two targets of one reference. */
  readonly separators: { readonly list: string };
  readonly footnotes: string;
  /** Accessible name of the mark of a footnote. */
  footnote(number: string): string;
  /** Accessible name of the link from a footnote to its mark. */
  readonly backToText: string;

  // Cards and enlarged images.
  /** The link in the card of a link, which leads where that link leads. */
  goTo(name: string): string;
  readonly close: string;

  readonly alertNote: string;
  readonly alertTip: string;
  readonly alertImportant: string;
  readonly alertWarning: string;
  readonly alertCaution: string;

  // Formulas and their symbols
  /** Heading of the list of a note's symbols. */
  readonly symbols: string;
  /** Accessible name of the button that shows what the symbols of a formula mean. */
  readonly symbolsInFormula: string;
  /** Accessible name of the button of a display formula: its symbols, copies and a link. */
  readonly aboutFormula: string;
  readonly copyTex: string;
  readonly copyMathml: string;
  readonly linkToFormula: string;
  /** Accessible name of the link from a symbol to where it is used first. */
  readonly firstUse: string;

  // The bibliography
  readonly bibliography: string;
  readonly citedTimes: Counted;
  /** Accessible name of the link from a reference to its nth mention in the text. */
  readonly mention: Counted;

  // Claims about papers
  readonly claimKinds: Readonly<Record<ClaimKind, string>>;
  /** Heading of what all notes say of one paper. */
  readonly claims: string;
  /** A place in a paper, behind the paper's name. */
  readonly placeInPaper: (where: string) => string;
  /** Title of the page that holds papers' numbers side by side. */
  readonly comparePapers: string;
  readonly aboutComparison: string;
  readonly nothingToCompare: string;
  readonly metricOnDataset: (metric: string, dataset: string) => string;
  readonly lowerIsBetter: string;
  readonly higherIsBetter: string;
  /** Behind the best value of a table, for those who do not see that it is set apart. */
  readonly bestValue: string;
  readonly paper: string;
  readonly setting: string;
  readonly value: string;
  /** Column of places in papers. */
  readonly where: string;
  readonly note: string;

  // Citing a note, and the files beside it
  readonly citeThisNote: string;
  /** What the links to the files beside a note say. */
  readonly companions: { readonly 'note.md': string; readonly 'note.json': string; readonly 'note.bib': string };

  // Lists and neighbours
  readonly previous: string;
  readonly next: string;
  readonly noNotes: string;
  /** Heading of a tag's page. */
  readonly notesWithTag: (tag: string, count: number) => string;

  // Light and dark
  readonly theme: string;
  readonly themeLight: string;
  readonly themeDark: string;
  readonly themeSystem: string;

  // A page that is not there
  readonly notFoundTitle: string;
  readonly notFoundText: string;
  readonly backHome: string;

  // In dev
  /** Heading of the list of faults above a note that has some. */
  readonly faults: Counted;
}
