import type { Macros, RenderedFormula } from './renderFormula';

/** Formulas that were drawn with certain macros, by form and TeX. */
export type DrawnFormulas = Map<string, RenderedFormula>;

/** Enough for the formulas of a site that repeat; what is drawn takes some kilobytes each. */
const mostFormulas = 4_000;
const mostTables = 8;

const tables = new Map<string, DrawnFormulas>();

/**
 * What was drawn with these macros so far in this process. Notes repeat their formulas, and each other's: 11,220 in real
 * notes were 5,089 different ones. For notes that change no macros; one that does goes on with a table of its own.
 */
export function drawnWith(macros: Macros): DrawnFormulas {
  const key = JSON.stringify(macros);
  const known = tables.get(key);
  if (known && known.size < mostFormulas) return known;
  if (tables.size >= mostTables) tables.clear();
  const table: DrawnFormulas = new Map();
  tables.set(key, table);
  return table;
}
