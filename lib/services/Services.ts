import envPaths from 'env-paths';
import { parseServicesOrigin } from './hosts';

/** How services are asked, and where their answers are kept. */
export interface Services {
  /** The folder of answers and of the stamps that space requests, shared by all processes of one user. */
  cacheDir: string;
  /** An origin on this machine that stands for all services. */
  origin?: URL | undefined;
  /** Who asks, as services wish to know. */
  userAgent: string;
  /** Whether an answer from the cache will do. */
  fromCache: boolean;
  /** The longest that an answer may take, from the question to its last byte, in milliseconds. */
  timeOut: number;
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

/** How the environment says that services are asked: `NOTES_SERVICES`, `NOTES_CONTACT` and `NOTES_CACHE`. */
export function servicesOf(
  env: Readonly<Record<string, string | undefined>>,
  version: string,
  fromCache = true,
): Services {
  return {
    cacheDir: env.NOTES_CACHE || envPaths('paper-notes', { suffix: '' }).cache,
    origin: parseServicesOrigin(env.NOTES_SERVICES),
    userAgent: formatUserAgent(version, env.NOTES_CONTACT),
    fromCache,
    timeOut: 20_000,
    now: Date.now,
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  };
}

/** arXiv and Crossref ask for a way to reach whoever asks; a header holds ASCII only. */
function formatUserAgent(version: string, contact = ''): string {
  const address = contact.replace(/^mailto:/, '').trim();
  const mail = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(address) ? ` (mailto:${address})` : '';
  return `paper-notes/${version}${mail}`;
}
