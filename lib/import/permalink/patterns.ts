import { monthNames } from '../../language/months';
/** What a pattern such as `/:year/:month/:title/` takes its parts from. */
export interface PatternParts {
  /** ISO day. */
  day: string | undefined;
  /** The name of the file without day and ending, or the author's `slug`. */
  title: string;
  categories: string[];
  collection?: string;
  /** The path of the file in its collection or section, without ending. */
  path: string;
  /** `.html`, or nothing where addresses end with a slash. */
  ending: string;
}

/** Jekyll's built-in styles (https://jekyllrb.com/docs/permalinks/#built-in-formats). */
const styles: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};

/** Writes out a pattern of Jekyll's or Hugo's. What it has no value for is left out. */
export function fillPattern(pattern: string, parts: PatternParts): string {
  const full = styles[pattern.trim()] ?? pattern.trim();
  const values = listValues(parts);
  const filled = full.replace(/:([a-z_]+)/g, (whole, name: string) => {
    // `:title:output_ext` and `:titlex`: the longest name that is known counts.
    const known = Object.keys(values)
      .filter((key) => name.startsWith(key))
      .sort((a, b) => b.length - a.length)[0];
    return known === undefined ? whole : (values[known] ?? '') + name.slice(known.length);
  });
  return `/${filled}`.replace(/\/{2,}/g, '/');
}

function listValues({
  day = '',
  title,
  categories,
  collection = '',
  path,
  ending,
}: PatternParts): Record<string, string> {
  const [year = '', month = '', date = ''] = day.split('-');
  const name = monthNames[Number(month) - 1] ?? '';
  const trim = (text: string) => text.replace(/^0/, '');
  return {
    year,
    short_year: year.slice(2),
    month,
    i_month: trim(month),
    short_month: name.slice(0, 3),
    long_month: name,
    monthname: name.toLowerCase(),
    day: date,
    i_day: trim(date),
    y_day: day === '' ? '' : String(dayOfYear(day)).padStart(3, '0'),
    yearday: day === '' ? '' : String(dayOfYear(day)),
    title,
    slug: slugify(title),
    slugorfilename: slugify(title),
    filename: title,
    contentbasename: title,
    slugorcontentbasename: slugify(title),
    name: slugify(title),
    basename: title,
    // Jekyll leaves blanks and signs in them (https://github.com/jekyll/jekyll/issues/5813).
    categories: [...new Set(categories.map((each) => each.normalize('NFC').toLowerCase()))].map(escapeSigns).join('/'),
    slugified_categories: categories.map(slugify).join('/'),
    collection,
    section: collection,
    sections: path.split('/').slice(0, -1).join('/'),
    path,
    output_ext: ending,
  };
}

function dayOfYear(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return (Date.UTC(year, month - 1, date) - Date.UTC(year, 0, 0)) / 86_400_000;
}

/** Jekyll's default mode of slugs: letters and digits, everything else one hyphen. */
export function slugify(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** Jekyll's mode `pretty`, in which it writes names of files: with the signs that addresses may have, and capitals. */
export function prettySlug(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{Nd}._~!$&'()+,;=@]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** Signs that an address has for something else. */
function escapeSigns(text: string): string {
  return text.replace(/[%?#]/g, encodeURIComponent);
}
