import type { Reference } from './Reference';

/** Where to read a paper: arXiv, DOI, PDF, code, its own page; each address once. */
export function paperLinks({ arxiv, DOI, URL: page, links = {} }: Reference): { label: string; url: string }[] {
  const all = [
    { label: 'arXiv', url: arxiv && `https://arxiv.org/abs/${arxiv}` },
    { label: 'DOI', url: DOI && !/^10\.48550\/arxiv\./i.test(DOI) ? `https://doi.org/${encodeURI(DOI)}` : undefined },
    { label: 'PDF', url: links.pdf },
    { label: 'Code', url: links.code },
    { label: 'Web', url: links.project ?? page },
  ];
  const seen = new Set<string>();
  return all.flatMap(({ label, url }) => {
    if (
      !url ||
      seen.has(url) ||
      !/^https?:\/\//i.test(url) ||
      (label === 'Web' && /^https?:\/\/(?:www\.)?arxiv\.org\//i.test(url))
    )
      return [];
    seen.add(url);
    return [{ label, url }];
  });
}
