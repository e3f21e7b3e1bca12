import type { Reference } from '../Reference';
import type { Cluster, FormattedNote } from './FormattedNote';
import { StyleFormatter } from './StyleFormatter';

export interface FormatterOptions {
  /** A name that `isKnownStyle` knows. */
  style: string;
  /** BCP 47: the note's language decides how its bibliography is sorted; entries speak their own. */
  language: string;
  /** All references a note may cite, by key. */
  references: ReadonlyMap<string, Reference>;
}

export interface Formatter {
  /**
   * Formats the citations of one note and the bibliography they make. What it costs depends on the note alone. A key
   * without a reference is printed as `[key?]`; it never throws for what authors write.
   */
  formatNote(clusters: readonly Cluster[]): FormattedNote;
}

/** Engines are dear to build and serve all notes of one style and language. */
const engines = new Map<string, StyleFormatter>();

/** A formatter for notes of one style and language. Throws for an unknown style. */
export function createFormatter({ style, language, references }: FormatterOptions): Formatter {
  const sorting = language.startsWith('zh') ? 'zh' : 'en';
  const name = `${style} ${sorting}`;
  const engine = engines.get(name) ?? new StyleFormatter(style, sorting);
  engines.set(name, engine);
  return { formatNote: (clusters) => engine.formatNote(clusters, references) };
}
