import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Services } from '../../../lib/services/Services';

/** What a stand-in for a service answers with. */
export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  /** How it never comes to its end. */
  fails?: /** The connection breaks at once. */
    | 'broken'
    /** The connection breaks behind the body. */
    | 'torn'
    /** Nothing is said. */
    | 'silent'
    /** Nothing is said behind the body. */
    | 'half'
    /** A byte comes now and then behind the body. */
    | 'dripping';
}

/** Stand-ins for services on this machine. */
export interface FakeServices {
  /** For `NOTES_SERVICES`. */
  origin: string;
  /** For `NOTES_CACHE`. */
  cacheDir: string;
  /** What was asked, in order: host, path and query. */
  asked: string[];
  headers: IncomingMessage['headers'][];
  /** How long was waited between tries. */
  waits: number[];
  services: Services;
}

/** An answer that a service gives, from tests/fixtures/services. */
export function recorded(file: string): string {
  return readFileSync(new URL(`../../fixtures/services/${file}`, import.meta.url), 'utf8');
}

/**
 * A server that answers for all services until the test ends. Each answer is for the questions that begin with its
 * host and path; of a list the first is given once, then the next. Everything else is not found.
 */
export async function startServices(answers: Record<string, Answer | Answer[] | string>): Promise<FakeServices> {
  const asked: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const server = createServer((request, response) => {
    const question = (request.url ?? '').slice(1);
    asked.push(question);
    headers.push(request.headers);
    reply(findAnswer(answers, question), response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cacheDir = mkdtempSync(join(tmpdir(), 'notes-answers-'));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(cacheDir, { recursive: true, force: true });
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const waits: number[] = [];
  const services: Services = {
    cacheDir,
    origin: new URL(origin),
    userAgent: 'paper-notes/test',
    fromCache: true,
    timeOut: 20_000,
    now: Date.now,
    sleep: async (milliseconds) => void waits.push(milliseconds),
  };
  return { origin, cacheDir, asked, headers, waits, services };
}

function findAnswer(answers: Record<string, Answer | Answer[] | string>, question: string): Answer {
  const [start] = Object.keys(answers)
    .filter((each) => question.startsWith(each))
    .sort((a, b) => b.length - a.length);
  const answer = start === undefined ? undefined : answers[start];
  if (typeof answer === 'string') return { body: answer };
  if (!Array.isArray(answer)) return answer ?? { status: 404, body: 'Resource not found.' };
  return (answer.length > 1 ? answer.shift() : answer[0]) ?? { status: 404 };
}

function reply({ status = 200, headers = {}, body = '', fails }: Answer, response: ServerResponse): void {
  if (fails === 'silent') return;
  if (fails === 'broken') response.destroy();
  else if (fails === undefined) response.writeHead(status, headers).end(body);
  else response.writeHead(status, headers).write(body, () => fails === 'torn' && response.destroy());
  if (fails !== 'dripping') return;
  const drip = setInterval(() => response.write(' '), 10);
  response.on('close', () => clearInterval(drip));
}
