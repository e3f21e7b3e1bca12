import type { FileStyle } from '../csl/FileStyle';
import type { Reference } from '../Reference';
import type { Cluster, FormattedEntry, FormattedNote } from './FormattedNote';
import { toLoneStyle } from './loneStyle';
import { StyleFormatter } from './StyleFormatter';
import { getStyle } from './styles';

export interface FormatterOptions {
  /** A name that `isKnownStyle` knows, or a style out of a file. */
  style: string | FileStyle;
  /** BCP 47: the note's language decides how its bibliography is sorted; entries speak their own. */
  language: string;
  /** All references a note may cite, by key. */
  references: ReadonlyMap<string, Reference>;
}

export interface Formatter {
  /**
   * Formats the citations of one note and the bibliography they make, with what it does not cite (`uncited`, by key)
   * behind or between, as the style sorts. What it costs depends on the note alone. A key without a reference is printed
   * as `[key?]`, and left out of the bibliography; it never throws for what authors write.
   */
  formatNote(clusters: readonly Cluster[], uncited?: readonly string[]): FormattedNote;
}

/** The bibliography's entry of a reference by itself, cited nowhere. Throws for an unknown style, and one without a bibliography. */
export function formatEntry(reference: Reference, style: string): FormattedEntry {
  const engine = loneEngines.get(style) ?? new StyleFormatter(toLoneStyle(getStyle(style)), 'en');
  loneEngines.set(style, engine);
  return engine.formatEntry(reference);
}

/** Engines are dear to build and serve all notes of one style and language. */
const packagedEngines = new Map<string, StyleFormatter>();
/** For entries by themselves, by style. */
const loneEngines = new Map<string, StyleFormatter>();
/** Those of files go with the style, which every change of its file replaces. */
const fileEngines = new WeakMap<FileStyle, Map<string, StyleFormatter>>();

/** A formatter for notes of one style and language. Throws for an unknown style. */
export function createFormatter({ style, language, references }: FormatterOptions): Formatter {
  const sorting = language.startsWith('zh') ? 'zh' : 'en';
  const engine = typeof style === 'string' ? findPackaged(style, sorting) : findFile(style, sorting);
  return { formatNote: (clusters, uncited) => engine.formatNote(clusters, references, uncited) };
}

function findPackaged(style: string, sorting: string): StyleFormatter {
  const name = `${style} ${sorting}`;
  const engine = packagedEngines.get(name) ?? new StyleFormatter(getStyle(style), sorting);
  packagedEngines.set(name, engine);
  return engine;
}

function findFile(style: FileStyle, sorting: string): StyleFormatter {
  const engines = fileEngines.get(style) ?? new Map<string, StyleFormatter>();
  fileEngines.set(style, engines);
  const engine = engines.get(sorting) ?? new StyleFormatter(structuredClone(style.node), sorting);
  engines.set(sorting, engine);
  return engine;
}
