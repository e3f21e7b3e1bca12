import { AnswerCache } from './AnswerCache';
import { locateService } from './hosts';
import { waitForTurn } from './pace';
import { ServiceError } from './ServiceError';
import type { Services } from './Services';

/** What is asked of a service, and how its answer is read. */
export interface Question<Answer> {
  /** An https address of one of the services. */
  address: string;
  /** The form of the answer, as an `Accept` header. */
  accept: string;
  /** A status beside 200 that comes with an answer to be read. */
  answersWith?: number;
  /** Reads the text of an answer. An answer that it throws on is not kept. */
  parse(text: string): Answer;
}

/** Ten times the longest record of a paper with thousands of authors. */
const mostBytes = 10_000_000;
const mostRedirects = 5;
/** Waits before the second, third and fourth try; a service that asks for a longer one gets it up to the last. */
const backOff = [1000, 2000, 4000];
const longestWait = 30_000;

/**
 * The answer of a service, from the cache when it is there. Only hosts on the list are asked, redirects included, over
 * https; what fails for the moment is tried again. Throws a ServiceError that says what to do.
 */
export async function ask<Answer>(question: Question<Answer>, services: Services): Promise<Answer> {
  const address = locateService(new URL(question.address), services.origin).href;
  const cache = new AnswerCache(services.cacheDir);
  const kept = services.fromCache ? cache.find(address, question.accept, services.now()) : undefined;
  if (kept !== undefined) return question.parse(kept);
  const text = await requestPatiently(question, services);
  const answer = question.parse(text);
  cache.write(address, question.accept, text, services.now());
  return answer;
}

/** A reply that a later try may better. */
interface Trouble {
  error: ServiceError;
  /** How long the service asks to wait, in milliseconds. */
  wait?: number | undefined;
}

async function requestPatiently(question: Question<unknown>, services: Services): Promise<string> {
  for (let tries = 0; ; tries++) {
    const reply = await requestOnce(question, services);
    if (typeof reply === 'string') return reply;
    const pause = backOff[tries];
    const wait = Math.max(pause ?? 0, reply.wait ?? 0);
    if (pause === undefined || wait > longestWait) throw reply.error;
    await services.sleep(wait);
  }
}

async function requestOnce(question: Question<unknown>, services: Services): Promise<string | Trouble> {
  const { hostname } = new URL(question.address);
  try {
    const response = await follow(question, services);
    if (response.ok || response.status === question.answersWith) return await readText(response, hostname);
    await response.body?.cancel();
    return describeStatus(response, hostname);
  } catch (error) {
    if (error instanceof ServiceError) throw error;
    return describeFailure(error, hostname, services);
  }
}

/** Follows redirects one by one: each leads to a host on the list, or is not followed. */
async function follow(question: Question<unknown>, services: Services): Promise<Response> {
  let address = new URL(question.address);
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const place = locateService(address, services.origin);
    await waitForTurn(address.hostname, services);
    const signal = AbortSignal.timeout(services.timeOut);
    const headers = { accept: question.accept, 'user-agent': services.userAgent };
    const response = await fetch(place, { headers, redirect: 'manual', signal });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null) return response;
    await response.body?.cancel();
    if (!URL.canParse(location, place)) break;
    address = upgrade(new URL(location, place), services);
  }
  throw new ServiceError('failed', `${address.hostname} sends from one address to the next without end. Try later.`);
}

/** doi.org still sends to http addresses of hosts that have https. */
function upgrade(address: URL, { origin }: Services): URL {
  if (address.protocol === 'http:' && address.port === '' && address.origin !== origin?.origin)
    address.protocol = 'https:';
  return address;
}

/** The text of an answer, given up as soon as it is longer than any record. */
async function readText(response: Response, host: string): Promise<string> {
  const tooLong = () =>
    new ServiceError(
      'too-long',
      `${host} answers with more than any record has. Add the paper to references.bib by hand.`,
    );
  if (Number(response.headers.get('content-length') ?? 0) > mostBytes) {
    await response.body?.cancel();
    throw tooLong();
  }
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    length += piece.length;
    if (length > mostBytes) throw tooLong();
    pieces.push(piece);
  }
  return new TextDecoder().decode(Buffer.concat(pieces));
}

function describeStatus(response: Response, host: string): Trouble {
  const { status } = response;
  if (status === 404 || status === 410) throw new ServiceError('not-found', `${host} knows no such paper.`);
  const wait = parseRetryAfter(response.headers.get('retry-after'));
  if (status === 429) {
    const when = wait === undefined ? 'in some minutes' : `in ${Math.ceil(wait / 1000)} seconds`;
    return { error: new ServiceError('limited', `${host} is asked too often. Try again ${when}.`), wait };
  }
  const error = new ServiceError('failed', `${host} cannot answer (status ${status}). Try again later.`);
  if (status >= 500) return { error, wait };
  throw new ServiceError(
    'failed',
    `${host} refuses the question (status ${status}). Add the paper to references.bib by hand.`,
  );
}

/** Seconds, or a date (RFC 9110, 10.2.3). */
function parseRetryAfter(value: string | null): number | undefined {
  if (value === null) return undefined;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** A connection that breaks may hold the next time; a machine that is offline, or a service that is slow, stays so. */
function describeFailure(error: unknown, host: string, { timeOut }: Services): Trouble {
  const isLate = error instanceof DOMException && error.name === 'TimeoutError';
  // What fetch calls a failed connection; all else is no service's doing.
  if (!isLate && !(error instanceof TypeError)) throw error;
  const message = isLate
    ? `${host} does not answer in ${timeOut / 1000} seconds. Try again later.`
    : `${host} cannot be reached. See whether this machine is online, and try again.`;
  const problem = new ServiceError('offline', message, { cause: error });
  const { code = '' } = (error.cause ?? {}) as NodeJS.ErrnoException;
  if (isLate || !/^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/.test(code)) throw problem;
  return { error: problem };
}
