import { ServiceError } from './ServiceError';

/** Every host that is ever asked, redirects included. */
const hosts: ReadonlySet<string> = new Set([
  'export.arxiv.org',
  'api.crossref.org',
  'api.datacite.org',
  'doi.org',
  // Where doi.org sends a request for a record, by registration agency (https://citation.crosscite.org/docs.html).
  'data.crossref.org',
  'data.datacite.org',
  'data.crosscite.org',
  'data.medra.org',
  'api2.openreview.net',
  'api.openreview.net',
  'aclanthology.org',
]);

/**
 * Where an address of a service is really asked: itself, or below `origin`, which stands for all hosts on this machine
 * (`http://127.0.0.1:4010/api.crossref.org/works/…`). Throws a ServiceError for any host that is not on the list.
 */
export function locateService(address: URL, origin?: URL): URL {
  if (origin && address.origin === origin.origin) return address;
  if (address.protocol !== 'https:' || address.port !== '' || !hosts.has(address.hostname)) {
    throw new ServiceError(
      'host',
      `The record would come from ${address.origin}, which is none of the services that are asked. Add the paper to references.bib by hand.`,
    );
  }
  if (!origin) return address;
  return new URL(`${origin.origin}/${address.hostname}${address.pathname}${address.search}`);
}

/**
 * Reads `NOTES_SERVICES`, an http origin on this machine that stands for all services, as tests have one. Undefined
 * when it is not set; throws a ServiceError when it is no loopback address.
 */
export function parseServicesOrigin(given: string | undefined): URL | undefined {
  if (!given) return undefined;
  const origin = URL.canParse(given) ? new URL(given) : undefined;
  const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(origin?.hostname ?? '');
  if (origin?.protocol === 'http:' && loopback) return origin;
  throw new ServiceError(
    'host',
    `NOTES_SERVICES takes an origin on this machine, such as http://127.0.0.1:4010, and not ${given}.`,
  );
}
