import type { Reference } from './Reference';

/** A place elsewhere, by a name that is the same in every language. */
export interface PaperLink {
  label: string;
  url: string;
}

/** Where to read a paper: arXiv, DOI, PDF, code, its own page; each address once. */
export function paperLinks({ arxiv, DOI, URL: page, links = {} }: Reference): PaperLink[] {
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

/**
 * The same, with what others keep about it: its PDF on arXiv, and its pages on Semantic Scholar, alphaXiv and Hugging
 * Face. All are made of the identifiers, and no request is.
 */
export function allPaperLinks(reference: Reference): PaperLink[] {
  const { arxiv, DOI: doi, URL: page = '' } = reference;
  const links = paperLinks(reference).map((link) =>
    link.url === page && /^https?:\/\/(?:www\.)?git(?:hub|lab)\.com\//i.test(page) ? { ...link, label: 'Code' } : link,
  );
  const pdf = arxiv && !links.some(({ label }) => label === 'PDF') ? `https://arxiv.org/pdf/${arxiv}` : undefined;
  const abroad = [
    { label: 'PDF', url: pdf },
    { label: 'Semantic Scholar', url: semanticScholarUrl(arxiv, doi) },
    { label: 'alphaXiv', url: arxiv && `https://www.alphaxiv.org/abs/${arxiv}` },
    { label: 'Hugging Face', url: arxiv && `https://huggingface.co/papers/${arxiv}` },
  ];
  const all = [...links, ...abroad.flatMap(({ label, url }) => (url ? [{ label, url }] : []))];
  return all.sort((a, b) => order.indexOf(a.label) - order.indexOf(b.label));
}

const order = ['arXiv', 'PDF', 'DOI', 'Code', 'Web', 'Semantic Scholar', 'alphaXiv', 'Hugging Face'];

/** Both send a reader on to the paper's page; the host of the second is not only for programs. */
function semanticScholarUrl(arxiv: string | undefined, doi: string | undefined): string | undefined {
  if (arxiv) return `https://www.semanticscholar.org/arxiv/${arxiv}`;
  return doi && `https://api.semanticscholar.org/DOI:${encodeURI(doi)}`;
}
