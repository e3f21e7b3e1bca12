import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { decodePath } from '../lib/collection/targets';
import { listOldAddresses } from '../lib/import/listOldAddresses';
import type { ImportReport } from '../lib/import/report/Report';
import { decodeForeign } from '../lib/import/site/decodeForeign';
import { readBytes, readText } from '../lib/import/site/read';
import { parseSitemap, type Sitemap } from '../lib/import/sitemap/parseSitemap';
import { findRelease } from '../release/Release';
import { createReleaseServer } from '../release/serve/createReleaseServer';
import { type Answer, requestAddresses } from '../release/verify/requestAddresses';
import { type ImportCommand, readOldSite } from './import';
import { UsageError } from './options';

/** The largest sitemap, as the protocol has it (https://www.sitemaps.org/protocol.html). */
const largest = 50_000_000;
const timeoutMs = 30_000;
/** The most sitemaps that an index leads to. */
const mostSitemaps = 100;

/** `notes import --verify`: asks the release for every address of the old site. Exits 1 when some do not answer. */
export async function verifyAddresses(given: string, options: ImportCommand): Promise<void> {
  const addresses = await listAddresses(given, options);
  if (addresses.length === 0) throw new UsageError(`${given} names no address.`);
  const dir = resolve(options.out);
  if (!(await findRelease(dir)))
    throw new UsageError(`There is no release in ${options.out}. Make one with: npx notes build`);
  const server = await createReleaseServer(dir, { port: 0, host: '127.0.0.1' });
  try {
    const answers = await requestAddresses(addresses, new URL(server.url));
    process.stdout.write(formatAnswers(answers, given));
    if (answers.some(({ status }) => status !== 200)) process.exitCode = 1;
  } finally {
    await server.stop();
  }
}

function formatAnswers(answers: readonly Answer[], given: string): string {
  const silent = answers.filter(({ status }) => status !== 200);
  const moved = answers.filter(({ address, status, arrived }) => status === 200 && arrived !== address).length;
  const lines = silent.map(
    ({ address, status, arrived }) => `  ${address}: ${status}${arrived === address ? '' : ` at ${arrived}`}`,
  );
  const answering = answers.length - silent.length;
  const head = `${answering} of ${answers.length} addresses of ${given} answer, ${moved} of them by a redirect.`;
  return `${[head, ...(silent.length > 0 ? ['These do not:', ...lines] : [])].join('\n')}\n`;
}

/** The paths that the old site answered at: by its sitemap, by a report of an import, or by its folder. */
async function listAddresses(given: string, options: ImportCommand): Promise<string[]> {
  if (/^https?:\/\//i.test(given))
    return followSitemap(parseXml(await fetchText(given), given), (url) => fetchText(url));
  const location = resolve(given);
  if (!existsSync(location)) throw new UsageError(`There is no file or folder ${given}.`);
  if (/\.json$/i.test(given)) return readReport(location, given);
  if (/\.xml$/i.test(given) && statSync(location).isFile()) {
    // The sitemaps of an index lie beside it, as they did on the old server.
    const beside = async (url: string) => {
      const file = join(dirname(location), url.replace(/[?#].*$/s, '').replace(/^.*\//s, ''));
      if (!existsSync(file)) throw new UsageError(`${given} names ${url}, and there is no file ${file}.`);
      return readFileSync(file, 'utf8');
    };
    return followSitemap(parseXml(readText(location), given), beside);
  }
  const site = readOldSite(given, resolve(options.content), options.from);
  return listOldAddresses(site, (file) => decodeForeign(readBytes(file)));
}

async function followSitemap(first: Sitemap, read: (url: string) => Promise<string>): Promise<string[]> {
  const pages = [...first.pages];
  for (const url of first.sitemaps.slice(0, mostSitemaps)) pages.push(...parseXml(await read(url), url).pages);
  return [...new Set(pages.map((url) => (URL.canParse(url) ? decodePath(new URL(url).pathname) : url)))];
}

function parseXml(text: string, name: string): Sitemap {
  const sitemap = parseSitemap(text);
  if ('message' in sitemap) throw new UsageError(`${name} is no sitemap: ${sitemap.message}`);
  return sitemap;
}

function readReport(location: string, given: string): string[] {
  const addresses = findAddresses(readText(location));
  if (!addresses) throw new UsageError(`${given} is no report of an import.`);
  return addresses;
}

function findAddresses(text: string): string[] | undefined {
  try {
    const { addresses } = JSON.parse(text) as Partial<ImportReport>;
    return addresses?.map(({ old }) => String(old));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) }).catch((error: Error) => {
    throw new UsageError(
      `${url} cannot be read: ${error.cause instanceof Error ? error.cause.message : error.message}`,
    );
  });
  if (!response.ok) throw new UsageError(`${url} cannot be read: it answers ${response.status}.`);
  const bytes = await response.arrayBuffer();
  if (bytes.byteLength > largest) throw new UsageError(`${url} is larger than a sitemap can be.`);
  return new TextDecoder().decode(bytes);
}
