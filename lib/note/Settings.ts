import type { Macros } from '../math/renderFormula';
import type { Site } from '../site/Site';

/** The fields of site.yaml that change how a note is parsed. They are part of the cache key. */
export interface ParseSettings {
  /** The site's language (BCP 47), for a note that names none. */
  lang: string;
  /** The site's TeX macros; a note's own come on top. */
  macros: Macros;
  /** Which display formulas are numbered: those with a label, or all. */
  number: Site['math']['number'];
  /** Whether theorems, lemmas and their like are counted by kind or all together. */
  theorems: Site['theorems']['number'];
}

/** Those of a site. */
export function settingsOf({ lang, macros, math, theorems }: Site): ParseSettings {
  return { lang, macros, number: math.number, theorems: theorems.number };
}
