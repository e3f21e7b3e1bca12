const arxivId = String.raw`\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7}`;
const bareArxiv = new RegExp(`^(?:arXiv:\\s*)?(${arxivId})(?:v\\d+)?(?:\\s*\\[[^\\]]*\\])?$`, 'i');
const arxivInText = new RegExp(
  `arXiv(?:\\s+(?:preprint|e-prints?))?(?:\\s+arXiv)?\\s*[:.\\s/]\\s*(?:abs/)?(${arxivId})(?:v\\d+)?`,
  'i',
);
const arxivUrl = new RegExp(
  `^https?://(?:www\\.|export\\.)?arxiv\\.org/(?:abs|pdf|html)/(${arxivId})(?:v\\d+)?(?:\\.pdf)?/?(?:[?#].*)?$`,
  'i',
);

/** `2309.15807` or `cs/0112017` out of an eprint field, with or without `arXiv:` and version. */
export function eprintToArxiv(text: string): string | undefined {
  return bareArxiv.exec(text.trim())?.[1];
}

/** The identifier in running text: `arXiv preprint arXiv:2309.15807`. */
export function findArxiv(text: string): string | undefined {
  return arxivInText.exec(text)?.[1];
}

/** The identifier of a page on arxiv.org. */
export function urlToArxiv(url: string): string | undefined {
  return arxivUrl.exec(url.trim())?.[1];
}

/** The identifier in arXiv's own DOIs, `10.48550/arXiv.2309.15807`. */
export function doiToArxiv(doi: string): string | undefined {
  const found = /^10\.48550\/arxiv\.(.+)$/i.exec(doi);
  return found?.[1] === undefined ? undefined : eprintToArxiv(found[1]);
}

/**
 * A DOI (https://www.doi.org/doi-handbook/) without the address of its resolver, also a short one such as
 * `10/cmwds4`; undefined when the text is none.
 */
export function normalizeDoi(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\//i, '')
    .replace(/^doi:?\s*/i, '')
    .replace(/\\([_%&#])/g, '$1');
  return /^10\.\d{4,9}\/\S+$|^10\/[a-z0-9]{3,}$/.test(bare) ? bare : undefined;
}

/**
 * An address that a page may link: http, https or mailto, in the form that URL gives it. Undefined for anything else.
 */
export function normalizeUrl(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^\\url\{(.*)\}$/, '$1')
    .replace(/\\([_%&#~])/g, '$1');
  if (!/^(?:https?:\/\/\S|mailto:\S)/i.test(bare) || /\s/.test(bare) || !URL.canParse(bare)) return undefined;
  const { href, pathname, search, hash } = new URL(bare);
  const plain = pathname === '/' && search === '' && hash === '' && !/\/$/.test(bare);
  const url = readable(plain ? href.replace(/\/$/, '') : href, bare);
  // A host may keep signs that a path has escaped (https://url.spec.whatwg.org/#forbidden-host-code-point).
  return /["<>\s]/.test(url) ? undefined : url;
}

/** Keeps the author's spelling of letters beyond ASCII where nothing else changed. */
function readable(href: string, written: string): string {
  return /["'<>`\\^{|}\s]/.test(written) || encodeURI(written) !== href ? href : written;
}
