/** The months in English, as prose names them. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Their first three letters in lower case, which are BibTeX's macros too: `jan`. */
export const monthMacros: readonly string[] = monthNames.map((name) => name.slice(0, 3).toLowerCase());
