import { doiToArxiv, normalizeUrl, urlToArxiv } from '../bib/identifiers';
import type { Reference } from '../Reference';
import type { Run } from './Run';

/** Something a reference can be reached by. */
interface Way {
  href: string;
  /** How a style may print it. */
  printed: string;
  /** What is added where the style does not print it. */
  label: string;
  /** Whether a link leads to the same. */
  isAt(href: string): boolean;
}

/**
 * Links an entry to arXiv, its DOI and its address: the words the style prints for them become the link, and what it
 * does not print stands behind the entry, unless another link leads there already.
 */
export function addLinks(runs: readonly Run[], reference: Reference): Run[] {
  let linked = [...runs];
  for (const way of listWays(reference)) {
    if (linked.some(({ href }) => href !== undefined && way.isAt(href))) continue;
    linked = linkPrinted(linked, way) ?? [...linked, ...added(way)];
  }
  return linked;
}

function listWays({ arxiv, DOI, URL: url }: Reference): Way[] {
  const ways: Way[] = [];
  const arxivHref = arxiv === undefined ? undefined : normalizeUrl(`https://arxiv.org/abs/${arxiv}`);
  if (arxiv !== undefined && arxivHref !== undefined) {
    const isAt = (href: string) => arxivOf(href)?.toLowerCase() === arxiv.toLowerCase();
    ways.push({ href: arxivHref, printed: `arXiv:${arxiv}`, label: `arXiv:${arxiv}`, isAt });
  }
  const doiHref = DOI === undefined ? undefined : normalizeUrl(`https://doi.org/${DOI}`);
  if (DOI !== undefined && doiHref !== undefined && (arxiv === undefined || doiToArxiv(DOI) !== arxiv)) {
    const isAt = (href: string) => href.toLowerCase() === doiHref.toLowerCase();
    ways.push({ href: doiHref, printed: DOI, label: `doi:${DOI}`, isAt });
  }
  const href = url === undefined ? undefined : normalizeUrl(url);
  const known =
    href !== undefined &&
    ((arxiv !== undefined && arxivOf(href) === arxiv) || (doiHref !== undefined && sameDoi(href, doiHref)));
  if (url !== undefined && href !== undefined && !known) {
    ways.push({ href, printed: url, label: url, isAt: (other) => other === href });
  }
  return ways;
}

function arxivOf(href: string): string | undefined {
  return urlToArxiv(href) ?? doiToArxiv(href.replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, ''));
}

function sameDoi(href: string, doiHref: string): boolean {
  return (
    href.replace(/^https?:\/\/(?:dx\.|www\.)?doi\.org\//i, 'https://doi.org/').toLowerCase() === doiHref.toLowerCase()
  );
}

/** The runs with the printed words as a link; undefined when they are not there. */
function linkPrinted(runs: readonly Run[], { printed, href }: Way): Run[] | undefined {
  const at = runs.findIndex((run) => run.href === undefined && run.text.toLowerCase().includes(printed.toLowerCase()));
  const run = runs[at];
  if (!run) return undefined;
  const start = run.text.toLowerCase().indexOf(printed.toLowerCase());
  const end = start + printed.length;
  const pieces: Run[] = [
    { ...run, text: run.text.slice(0, start) },
    { ...run, text: run.text.slice(start, end), href },
    { ...run, text: run.text.slice(end) },
  ];
  return [...runs.slice(0, at), ...pieces.filter(({ text }) => text !== ''), ...runs.slice(at + 1)];
}

function added({ href, label }: Way): Run[] {
  return [
    { text: ' ', marks: [] },
    { text: label, marks: [], href },
  ];
}
