import type { PageScan, ScriptElement, Tag } from './scanPage';

/** The attribute of the scripts that are ours and stay. */
export const keepAttribute = 'data-keep';

/** The name of the `<meta>` on a page that stands in for an empty `generateStaticParams` and is to be dropped. */
const sentinelName = 'notes-sentinel';

/** What Next 16 writes inline: flight data, Turbopack's start, React's streaming instructions. */
const frameworkText =
  /\bself\.__next_|\bglobalThis\["TURBOPACK"\]|^\$R[A-Z]\b|^requestAnimationFrame\(function\(\)\{\$RT/;

/**
 * The page without Next's runtime: its scripts, and the hints that would fetch them or open a needless connection.
 * All else stays as it was, byte for byte; a script that is neither Next's nor marked stays too, and the check of the
 * release refuses it. React's comment nodes stay: an island hydrates against them, and without them
 * a compressed page is smaller by one or two hundredths.
 */
export function stripPage(page: Buffer, scan: PageScan): Buffer {
  const cuts = [...scan.scripts.filter(isFrameworkScript), ...scan.tags.filter(isFrameworkHint)];
  cuts.sort((a, b) => a.start - b.start);
  const kept: Buffer[] = [];
  let from = 0;
  for (const { start, end } of cuts) {
    kept.push(page.subarray(from, start));
    from = end;
  }
  return Buffer.concat([...kept, page.subarray(from)]);
}

/** True for a script that is not marked as ours and belongs to Next or React. */
function isFrameworkScript({ attributes, text }: ScriptElement): boolean {
  if (attributes.has(keepAttribute)) return false;
  return isFrameworkUrl(attributes.get('src')) || attributes.get('id') === '_R_' || isFrameworkText(text);
}

/** True for inline code that only Next's runtime could have asked for; it says so within its first words. */
export function isFrameworkText(text: Buffer): boolean {
  return frameworkText.test(text.toString('latin1', 0, 120));
}

/** True for an address of Next's own files, under any base path. */
export function isFrameworkUrl(url: string | undefined): boolean {
  return url !== undefined && /(?:^|\/)_next\/.*\.m?js(?:$|\?)/.test(url);
}

/** True when the page says that it is a stand-in. */
export function isSentinel({ tags }: PageScan): boolean {
  return tags.some(({ name, attributes }) => name === 'meta' && attributes.get('name') === sentinelName);
}

function isFrameworkHint({ name, attributes }: Tag): boolean {
  if (name !== 'link') return false;
  const rel = attributes.get('rel')?.toLowerCase();
  const href = attributes.get('href');
  if (rel === 'preload') return attributes.get('as') === 'script' && isFrameworkUrl(href);
  if (rel === 'modulepreload') return isFrameworkUrl(href);
  return rel === 'preconnect' && href === '/';
}
