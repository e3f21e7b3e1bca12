import type { Reference } from '../Reference';
import { richToText } from '../richText';
import type { EntryFields } from './EntryFields';
import { doiToArxiv, eprintToArxiv, findArxiv, normalizeDoi, normalizeUrl, urlToArxiv } from './identifiers';
import type { Complain } from './toReference';

/** Fields that people add for addresses beside `url`. */
const linkFields = { pdf: ['pdf'], code: ['code', 'github'], project: ['project', 'website', 'homepage'] } as const;

/** arXiv identifier, DOI and addresses; a paper that is on arXiv only becomes CSL's preprint. */
export function addIdentifiers(reference: Reference, fields: EntryFields, complain: Complain): void {
  addDoi(reference, fields, complain);
  addUrl(reference, fields, complain);
  addLinks(reference, fields, complain);
  const arxiv = readArxiv(reference, fields);
  if (arxiv !== undefined) reference.arxiv = arxiv;
  if (arxiv !== undefined && isPreprint(reference)) makePreprint(reference, arxiv);
}

function addDoi(reference: Reference, fields: EntryFields, complain: Complain): void {
  const written = fields.plain('doi');
  if (written === '') return;
  const doi = normalizeDoi(written);
  if (doi !== undefined) reference.DOI = doi;
  else complain(['doi'], `Expected a DOI, which begins with \`10.\`, found \`${written}\`.`);
}

/** `howpublished = {\url{…}}` is how BibTeX without a `url` field gives an address. */
function addUrl(reference: Reference, fields: EntryFields, complain: Complain): void {
  const written = fields.plain('url', 'biburl');
  const published = fields.plain('howpublished');
  const url = normalizeUrl(written || published);
  if (url !== undefined) reference.URL = url;
  else if (written !== '') complain(['url'], ...notLinkable(written));
  if (published !== '' && (written !== '' || url === undefined)) reference.medium = fields.rich('howpublished');
}

function addLinks(reference: Reference, fields: EntryFields, complain: Complain): void {
  for (const [name, sources] of Object.entries(linkFields)) {
    for (const field of sources) {
      const written = fields.plain(field);
      if (written === '') continue;
      const url = normalizeUrl(
        field === 'github' && /^[\w.-]+\/[\w.-]+$/.test(written) ? `https://github.com/${written}` : written,
      );
      if (url !== undefined) reference.links = { [name]: url, ...reference.links };
      else complain([field], ...notLinkable(written));
    }
  }
}

function notLinkable(written: string): [string, string?] {
  const message = `Expected an address that begins with \`https://\` or \`http://\`, found \`${written}\`.`;
  const better = /^(?:www\.|[\w-]+\.(?:org|com|net|io|edu|cn)\b)/i.test(written)
    ? `Write \`https://${written}\`.`
    : undefined;
  return better === undefined ? [message] : [message, better];
}

function readArxiv(reference: Reference, fields: EntryFields): string | undefined {
  const archive = fields.plain('eprinttype', 'archiveprefix').toLowerCase();
  const eprint = fields.plain('eprint');
  if (archive === 'arxiv' || archive === '') {
    const found = eprintToArxiv(eprint) ?? urlToArxiv(eprint);
    if (found !== undefined) return found;
  }
  const texts = [
    reference['container-title'],
    reference.volume,
    fields.plain('howpublished'),
    reference.note,
    reference.publisher,
  ];
  const inText = findArxiv(texts.map((text) => richToText(text ?? '')).join(' \n'));
  return (
    doiToArxiv(reference.DOI ?? '') ?? inText ?? eprintToArxiv(corrVolume(reference)) ?? urlToArxiv(reference.URL ?? '')
  );
}

/** DBLP writes `journal = {CoRR}, volume = {abs/2309.15807}`. */
function corrVolume(reference: Reference): string {
  return /^CoRR$/i.test(reference['container-title'] ?? '') ? (reference.volume ?? '').replace(/^abs\//, '') : '';
}

/** Published nowhere else: the container, when there is one, is arXiv itself. */
function isPreprint(reference: Reference): boolean {
  const container = reference['container-title'];
  const types = ['article-journal', 'document', 'webpage', 'article', 'manuscript', 'report'];
  if (!types.includes(reference.type)) return false;
  return container === undefined ? reference.type !== 'report' : /^(?:arXiv\b|CoRR$)/i.test(richToText(container));
}

function makePreprint(reference: Reference, arxiv: string): void {
  reference.type = 'article';
  reference.publisher = 'arXiv';
  reference.number = `arXiv:${arxiv}`;
  reference.URL ??= `https://arxiv.org/abs/${arxiv}`;
  for (const field of ['container-title', 'volume', 'issue'] as const) delete reference[field];
  if (reference.page !== undefined && findArxiv(reference.page) !== undefined) delete reference.page;
  if (reference.note !== undefined && eprintToArxiv(reference.note) !== undefined) delete reference.note;
  if (reference.medium !== undefined && findArxiv(richToText(reference.medium)) !== undefined) delete reference.medium;
}
