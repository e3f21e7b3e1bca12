import { monthMacros } from '../../language/months';
/** An entry of a .bib file: its fields' values are TeX, without the braces around them. */
export interface BibEntry {
  /** Without `@`. */
  type: string;
  key: string;
  fields: Readonly<Record<string, string | undefined>>;
}

/** The names of the months that every BibTeX style knows. */

/** The text of an entry, a field a line; fields without a value are left out. A month is its number. */
export function formatEntry({ type, key, fields }: BibEntry): string {
  const lines = Object.entries(fields).flatMap(([name, value]) => {
    if (!value) return [];
    const month = name === 'month' ? monthMacros[Number(value) - 1] : undefined;
    return [`  ${name} = ${month ?? `{${value}}`},`];
  });
  return [`@${type}{${key},`, ...lines, '}'].join('\n');
}
