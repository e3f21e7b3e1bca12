import type { Sources } from './oldAddress';
import { slugify } from './patterns';

/** https://hexo.io/docs/permalinks: the pattern of the settings, filled with the date, the file's name and the front matter. */
export function hexoAddress(given: string | undefined, sources: Sources): string {
  const { note, settings } = sources;
  const bare = note.path.replace(/^source\//, '').replace(/\.[^./]+$/, '');
  const isPost = note.role === 'post' || note.role === 'draft';
  if (given !== undefined) return /\/$|\.html?$/.test(given) ? given : `${given}/`;
  if (!isPost) return /(?:^|\/)index$/.test(bare) ? `/${bare.slice(0, -'index'.length)}` : `/${bare}.html`;
  const values = listValues(sources, nameOf(bare.replace(/^_\w+\//, ''), settings.postName));
  const pattern = settings.permalink ?? ':year/:month/:day/:title/';
  // What only a plugin knew, as `hexo-abbrlink` its numbers, gives way to the name: so two posts do not become one.
  const filled = pattern.replace(/:(\w+)/g, (_, name: string) => values[name] ?? values.name ?? '');
  return `/${filled}`.replace(/\/{2,}/g, '/').replace(/\/index\.html$/, '/');
}

/** The parts of a pattern that nothing in the note or the settings gives a value. */
export function listUnknownParts({ settings, ...sources }: Sources): string[] {
  const values = listValues({ ...sources, settings }, '');
  return [...(settings.permalink ?? '').matchAll(/:(\w+)/g)]
    .map(([, name = '']) => name)
    .filter((name) => values[name] === undefined);
}

function listValues({ facts, day = '', settings }: Sources, path: string): Record<string, string> {
  const title = path.replace(/[%?#]/g, encodeURIComponent);
  const [year = '', month = '', date = ''] = day.split('-');
  const [, hour = '00', minute = '00', second = '00'] =
    /[T\s](\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(facts.dates[0]?.text ?? '') ?? [];
  const own = [...facts.unplaced].flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : []));
  return {
    ...Object.fromEntries(own),
    year,
    month,
    day: date,
    i_month: month.replace(/^0/, ''),
    i_day: date.replace(/^0/, ''),
    hour: hour.padStart(2, '0'),
    minute,
    second,
    title,
    name: title.replace(/^.*\//, ''),
    post_title: slugify(facts.title ?? title),
    category: facts.categories.length > 0 ? facts.categories.join('/') : (settings.category ?? 'uncategorized'),
    ...(facts.slug !== undefined && { slug: facts.slug }),
  };
}

/** The title in a file's path, as `new_post_name` has it: `:year-:month-:day-:title.md` keeps the day out. */
function nameOf(path: string, pattern = ':title.md'): string {
  const signs = pattern.replace(/\.[^.]+$/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const source = signs.replace(/:(\w+)/g, (_, name: string) => (name === 'title' ? '(?<title>.+)' : '\\d+'));
  return new RegExp(`^${source}$`).exec(path)?.groups?.title ?? path;
}
