import { Edits } from '../text/Edits';
import { findGroup, splitRows } from './texRows';

/** How a note's equations are numbered. */
export interface Numbering {
  /** Every display formula is numbered, and not only those with a label (MathJax's `autoNumber: all`). */
  all: boolean;
  /** The number of the next equation. */
  next: () => string;
  /** Where a number leads to: the anchor of what it stands at, whose first label is this. */
  anchorOf: (number: string, label: string | undefined) => string;
}

/** A `\label` that stood in the TeX. */
interface TexLabel {
  /** As the author wrote it. */
  text: string;
  /** What is printed beside what it labels; undefined when nothing is, as behind `\notag`. */
  number: string | undefined;
  /** Offsets of its text in the TeX. */
  from: number;
  to: number;
}

/** TeX as KaTeX can draw it, with its numbers as `\tag`s, and the labels that were lifted out of it. */
export interface NumberedTex {
  tex: string;
  labels: TexLabel[];
  /** The number of the formula as a whole: what a label behind it means. */
  number: string | undefined;
  /** The offset in the author's TeX of an offset in `tex`. */
  toSource: (offset: number) => number;
}

/** Environments whose rows are equations of their own (amsmath's user guide, chapter 3), and what they are inside one. */
const innerEnvironments = { align: 'aligned', alignat: 'alignedat', gather: 'gathered', equation: 'gathered' };
const rowEnvironment = /^\\begin\{(align|gather|alignat|equation)(\*?)\}(?:\s*\{\d+\})?/;
const subequations = /^\\begin\{subequations\}([\s\S]*)\\end\{subequations\}$/;
const labelCommand = /\\label\s*\{([^{}]*)\}/g;
const noNumber = /\\(?:notag|nonumber)(?![A-Za-z])/g;
const tagCommand = /\\tag(\*?)\s*\{/;

/**
 * Lifts labels out of a display formula and puts its numbers in, as KaTeX knows neither: it has its own numbers in CSS
 * counters, which nothing can refer to. A row with a label is numbered; with `all`, also each without, but for starred
 * environments and `\notag`. `\tag{…}` gives a number of the author's. `isLabelled` tells of a label behind the formula,
 * which is that of all its rows together.
 */
export function numberEquation(tex: string, isLabelled: boolean, numbering: Numbering): NumberedTex {
  return new Equation(tex, numbering).number(isLabelled);
}

interface Range {
  from: number;
  to: number;
}

class Equation {
  readonly #edits: Edits;
  readonly #labels: TexLabel[] = [];

  constructor(
    readonly tex: string,
    readonly numbering: Numbering,
  ) {
    this.#edits = new Edits(tex);
  }

  number(isLabelled: boolean): NumberedTex {
    const number = this.#numberAll(isLabelled);
    const toSource = (offset: number) => this.#edits.toSource(offset);
    return { tex: this.#edits.apply(), labels: this.#labels, number, toSource };
  }

  #numberAll(isLabelled: boolean): string | undefined {
    const outer = this.#openSubequations();
    const range = outer ?? { from: 0, to: this.tex.length };
    const rows = findEnvironment(this.tex, range);
    let base: string | undefined;
    const takeBase = () => {
      base ??= this.numbering.next();
      return base;
    };
    if (!rows) return this.#numberRow(range, this.numbering.all, isLabelled, takeBase);
    // A label before the rows begin, like one behind the formula, is that of all rows together.
    const common = this.#liftLabels({ from: range.from, to: rows.begin });
    const isNamed = isLabelled || common.length > 0;
    if (!outer && isNamed) return this.#numberTogether(rows, common);
    if (isNamed) this.#keep(common, takeBase());
    // KaTeX counts the rows of environments without a star by itself.
    if (!rows.starred) for (const name of rows.names) this.#edits.replace(name.to, name.to, '*');
    let letters = 0;
    const next = outer ? () => takeBase() + String.fromCharCode(97 + letters++) : this.numbering.next;
    for (const row of splitRows(this.tex, rows.body.from, rows.body.to)) {
      this.#numberRow(row, this.numbering.all && !rows.starred, false, next);
    }
    return base;
  }

  /** Takes `subequations` away, and gives what stands in it. */
  #openSubequations(): Range | undefined {
    const inner = subequations.exec(this.tex)?.[1];
    if (inner === undefined) return undefined;
    const from = '\\begin{subequations}'.length;
    const to = from + inner.length;
    this.#edits.replace(0, from, '');
    this.#edits.replace(to, this.tex.length, '');
    return { from, to };
  }

  /** Rows under one number: an environment inside a formula, at whose middle KaTeX sets the number. */
  #numberTogether({ kind, names, body }: Rows, common: Omit<TexLabel, 'number'>[]): string {
    for (const name of names) this.#edits.replace(name.from, name.to, innerEnvironments[kind]);
    this.#drop(noNumber, body);
    const tags = splitRows(this.tex, body.from, body.to).flatMap((row) => findTag(this.tex, row) ?? []);
    for (const { from, to } of tags) this.#edits.replace(from, to, '');
    const number = tags[0]?.text ?? this.numbering.next();
    const labels = [...common, ...this.#liftLabels(body)];
    this.#keep(labels, number);
    this.#edits.replace(this.tex.length, this.tex.length, this.#tag(number, labels[0]?.text, tags[0]?.star));
    return number;
  }

  /** Gives a row its number, if it has one. `always`: without a label too. `labelled`: it has a label elsewhere. */
  #numberRow(row: Range, always: boolean, labelled: boolean, next: () => string): string | undefined {
    const labels = this.#liftLabels(row);
    const silent = this.#drop(noNumber, row);
    const tag = findTag(this.tex, row);
    const wanted = tag ? labels.length > 0 || labelled : !silent && (labels.length > 0 || labelled || always);
    const number = wanted ? (tag?.text ?? next()) : undefined;
    this.#keep(labels, number);
    if (number === undefined) return undefined;
    const place = tag ?? { from: row.to, to: row.to };
    this.#edits.replace(place.from, place.to, this.#tag(number, labels[0]?.text, tag?.star));
    return number;
  }

  #tag(number: string, label: string | undefined, star = ''): string {
    // On a line of its own, since a comment may end the row.
    return `\n\\tag${star}{\\href{\\#${escapeUrl(this.numbering.anchorOf(number, label))}}{${number}}}`;
  }

  #keep(labels: Omit<TexLabel, 'number'>[], number: string | undefined): void {
    this.#labels.push(...labels.map((label) => ({ ...label, number })));
  }

  #liftLabels({ from, to }: Range): Omit<TexLabel, 'number'>[] {
    return [...this.tex.slice(from, to).matchAll(labelCommand)].map(({ 0: command, 1: text = '', index }) => {
      const end = from + index + command.length;
      this.#edits.replace(from + index, end, '');
      return { text: text.trim(), from: end - 1 - text.length, to: end - 1 };
    });
  }

  #drop(pattern: RegExp, { from, to }: Range): boolean {
    const found = [...this.tex.slice(from, to).matchAll(pattern)];
    for (const { 0: text, index } of found) this.#edits.replace(from + index, from + index + text.length, '');
    return found.length > 0;
  }
}

function findTag(tex: string, { from, to }: Range) {
  const found = tagCommand.exec(tex.slice(from, to));
  if (!found) return undefined;
  const start = from + found.index;
  const open = start + found[0].length - 1;
  const end = findGroup(tex, open);
  return end === undefined ? undefined : { from: start, to: end, text: tex.slice(open + 1, end - 1), star: found[1] };
}

/** The one environment of rows that a formula consists of. */
interface Rows {
  kind: keyof typeof innerEnvironments;
  starred: boolean;
  begin: number;
  body: Range;
  /** Its name, with the star, at its beginning and at its end. */
  names: Range[];
}

function findEnvironment(tex: string, { from, to }: Range): Rows | undefined {
  const [before = ''] = /^(?:\s|\\label\s*\{[^{}]*\})*/.exec(tex.slice(from, to)) ?? [];
  const begin = from + before.length;
  const opening = rowEnvironment.exec(tex.slice(begin, to));
  if (!opening) return undefined;
  const [text, kind = '', star = ''] = opening;
  const name = kind + star;
  const closing = `\\end{${name}}`;
  const end = from + tex.slice(from, to).trimEnd().length;
  // Another one of the same name may follow: then this is no formula of one environment.
  if (tex.indexOf(closing, begin) !== end - closing.length) return undefined;
  const nameAt = begin + '\\begin{'.length;
  const closingNameAt = end - 1 - name.length;
  return {
    kind: kind as Rows['kind'],
    starred: star !== '',
    begin,
    // The number of columns of `alignat` is no part of its first row.
    body: { from: begin + text.length, to: end - closing.length },
    names: [nameAt, closingNameAt].map((at) => ({ from: at, to: at + name.length })),
  };
}

/** KaTeX takes these signs in an address behind a backslash. */
function escapeUrl(anchor: string): string {
  return encodeURIComponent(anchor).replace(/[%#&~_^{}$]/g, '\\$&');
}
