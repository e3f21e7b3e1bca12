import { doiToArxiv, normalizeDoi, normalizeUrl, urlToArxiv } from '../../../bibliography/bib/identifiers';
import type { UnkeyedReference } from '../../../bibliography/Reference';
import { decodePercent } from '../../links/paths';
import { marks, type Written } from './Written';

type Found = Pick<UnkeyedReference, 'arxiv' | 'DOI' | 'URL' | 'links' | 'accessed' | 'ISBN'>;

/** What a written reference says of where the work is, and its text without that. */
export interface Located extends Found {
  /** Links that say something are still marked in it. */
  text: string;
}

const arxivId = String.raw`\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7}`;
/** `arXiv preprint arXiv:1706.03762v5 [cs.CL]`, `CoRR, abs/1706.03762` */
const arxivPhrase = new RegExp(
  String.raw`[,(\s]*(?:\b(?:in|on)\s+|\bNo\.\s*)?(?:\bCoRR\b[,\s]*(?:vol\.?\s*)?abs/|(?:\ba?rxiv(?:\s+(?:preprint|e-?prints?))?[,:\s]*)?\barxiv\s*(?:[:.]\s*|\s+|\s*\(|\s*/\s*)(?:abs/)?)(${arxivId})(?:v\d+)?(?:\s*\[[a-z.-]+\])?\)?`,
  'iu',
);
const doiPhrase = /[,(\s]*\bdoi\s*[:：]?\s*(?:https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/[^\s\ufdd0-\ufdd3]+)\)?/iu;
const isbnPhrase = /[,(\s]*\bISBN(?:-1[03])?[:：\s]*([\dXx][\dXx-]{8,16})\)?/u;
const accessedPhrase =
  /[[(（\s,]*(?:\b(?:last\s+)?(?:accessed|retrieved|visited)(?:\s+on)?|访问于|访问日期|参照日|閲覧日)[:：\s]*(\d{4})[-/年.](\d{1,2})[-/月.](\d{1,2})日?[\])）]*/iu;
const bareUrl = /(?<![\w/])https?:\/\/[^\s<>（）【】\ufdd0-\ufdd3]*[^\s<>（）【】\ufdd0-\ufdd3.,;:!?)\]'"，。；]/giu;
/** Words that only lead to an address. */
const leading =
  /[[(\s,.]*\b(?:\[?online\]?|available(?:\s+(?:at|from|online))?|retrieved\s+from|disponivel\s+em|accessed\s+from|url|link)\b[\])]?[:：]?\s*$/iu;
/** The words of a link that say no more than that there is one. */
const generic =
  /^[[(（【\s]*(?:links?|pdf|paper|the paper|arxiv|doi|url|html|web(?:site|page)?|homepage|here|original|source|official|open\s*access|abs|download|slides|video|blog|openreview|semantic scholar|acm|ieee|acl|链接|論文|论文(?:链接|地址)?|原文|地址|网页|下载|リンク|링크|논문|↗|→|🔗|📄)[\])）】\s]*$/iu;
const codeWords = /^[[(（\s]*(?:code|github|source code|implementation|repo(?:sitory)?|代码)[\])）\s]*$/iu;
const projectWords = /^[[(（\s]*(?:project(?:\s*page)?|demo|主页)[\])）\s]*$/iu;

/** Takes identifiers and addresses out of a written reference. Of two of a kind the second stays in the text. */
export function locate({ text, urls }: Written): Located {
  const found: Found = {};
  let next = 0;
  let rest = text
    .replace(/\ufdd2([^\ufdd2\ufdd3]*)\ufdd3/gu, (_, words: string) => keepUrl(urls[next++] ?? '', words, found))
    .replace(bareUrl, (url) => keepUrl(url, url, found));
  const take = (pattern: RegExp, keep: (...values: string[]) => boolean) => {
    const match = pattern.exec(rest);
    if (!match || !keep(...match.slice(1).map((group) => group ?? ''))) return;
    const [before, behind] = [rest.slice(0, match.index), rest.slice(match.index + match[0].length)];
    // A full stop before it is the end of what stands there.
    rest = `${before} ${/[.?!]\s*$/.test(before) ? behind.replace(/^[\s,.;]+/, '') : behind}`;
  };
  take(accessedPhrase, (...day) => {
    found.accessed = { 'date-parts': [day.map(Number)] };
    return true;
  });
  take(doiPhrase, (doi = '') => keepDoi(doi.replace(/[.,;:)\]]+$/, ''), found));
  take(arxivPhrase, (id) => keep('arxiv', id, found));
  take(isbnPhrase, (isbn) => keep('ISBN', isbn, found));
  return { ...found, text: rest.replace(leading, ' ') };
}

/** Keeps an identifier; whether that is all that was to be done, for another one may be there. */
function keep(field: 'arxiv' | 'DOI' | 'URL' | 'ISBN', value: string | undefined, found: Found): boolean {
  if (value !== undefined) found[field] ??= value;
  return value !== undefined && found[field] === value;
}

function keepDoi(doi: string, found: Found): boolean {
  const arxiv = doiToArxiv(doi);
  return arxiv === undefined ? keep('DOI', normalizeDoi(doi), found) : keep('arxiv', arxiv, found);
}

/** Keeps what an address tells; gives what of the link stays in the text. */
function keepUrl(url: string, words: string, found: Found): string {
  const shown = words.replace(/[\ufdd0\ufdd1]/gu, '').trim();
  const address = normalizeUrl(url);
  if (address === undefined) return words;
  const isAddress = /^(?:https?:\/\/|www\.)\S*$/i.test(shown) || shown === url || normalizeDoi(shown) !== undefined;
  if (!keepTarget(url, address, shown, found)) return isAddress ? words : `${words} (${address})`;
  const isIdentifier = bareIdentifier.test(shown);
  const saysNothing = generic.test(shown) || codeWords.test(shown) || projectWords.test(shown);
  return isAddress || isIdentifier || saysNothing ? ' ' : marks.link + words + marks.endLink;
}

const bareIdentifier = new RegExp(String.raw`^(?:arxiv[:\s]*)?(?:${arxivId})(?:v\d+)?$`, 'i');

/** Keeps where a link leads, as the field says that it is; whether there was one. */
function keepTarget(url: string, address: string, shown: string, found: Found): boolean {
  const arxiv = urlToArxiv(url);
  if (arxiv !== undefined) return keep('arxiv', arxiv, found);
  const doi = normalizeDoi(decodePercent(url));
  if (doi !== undefined) return keepDoi(doi, found);
  for (const [field, words] of [
    ['code', codeWords],
    ['project', projectWords],
  ] as const) {
    if (!words.test(shown) || found.links?.[field] !== undefined) continue;
    found.links = { ...found.links, [field]: address };
    return true;
  }
  return keep('URL', address, found);
}
