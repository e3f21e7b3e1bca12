import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ask } from '../../../lib/services/request';
import { ServiceError } from '../../../lib/services/ServiceError';
import { type Answer, startServices } from './startServices';

const question = {
  address: 'https://api.crossref.org/works/x',
  accept: 'application/json',
  parse: (text: string) => text,
};
const place = 'api.crossref.org/works/x';

/** Asks once, and gives the answer or what went wrong. */
async function tryAnswers(...answers: Answer[]) {
  const fake = await startServices({ [place]: answers });
  const result = await ask(question, fake.services).catch((error: unknown) => {
    if (error instanceof ServiceError) return `${error.problem}: ${error.message}`;
    throw error;
  });
  return { result, ...fake };
}

describe('ask(question, services)', () => {
  test('asks for the form that is wished and says who asks', async () => {
    const { result, headers, asked } = await tryAnswers({ body: 'yes' });
    expect(result).toBe('yes');
    expect(asked).toEqual([place]);
    expect(headers[0]).toMatchObject({ accept: 'application/json', 'user-agent': 'paper-notes/test' });
  });

  test('keeps an answer, and takes it from there until it is a day old or a new one is wished', async () => {
    const { services, asked } = await tryAnswers({ body: 'one' }, { body: 'two' }, { body: 'three' });
    expect(await ask(question, services)).toBe('one');
    expect(asked).toHaveLength(1);
    expect(await ask(question, { ...services, fromCache: false })).toBe('two');
    expect(await ask(question, services)).toBe('two');
    expect(await ask(question, { ...services, now: () => Date.now() + 86_500_000 })).toBe('three');
    expect(await ask({ ...question, accept: 'text/plain' }, services)).toBe('three');
    expect(asked).toHaveLength(4);
  });

  test('keeps no answer that cannot be read', async () => {
    const fake = await startServices({ [place]: 'nonsense' });
    const fussy = {
      ...question,
      parse: () => {
        throw new ServiceError('not-understood', 'No.');
      },
    };
    await expect(ask(fussy, fake.services)).rejects.toThrow('No.');
    expect(readdirSync(join(fake.cacheDir, 'answers'))).toEqual([]);
  });

  test('tries again with growing pauses when a service fails, and then gives up', async () => {
    const { result, waits, asked } = await tryAnswers({ status: 503 }, { status: 500 }, { body: 'at last' });
    expect({ result, waits }).toEqual({ result: 'at last', waits: [1000, 2000] });
    expect(asked).toHaveLength(3);
    const never = await tryAnswers({ status: 502 });
    expect(never.result).toBe('failed: api.crossref.org cannot answer (status 502). Try again later.');
    expect(never.waits).toEqual([1000, 2000, 4000]);
  });

  test('waits as long as a service asks for, up to half a minute', async () => {
    const patient = await tryAnswers({ status: 429, headers: { 'retry-after': '7' } }, { body: 'now' });
    expect({ result: patient.result, waits: patient.waits }).toEqual({ result: 'now', waits: [7000] });
    const long = await tryAnswers({ status: 429, headers: { 'retry-after': '120' } });
    expect({ result: long.result, waits: long.waits }).toEqual({
      result: 'limited: api.crossref.org is asked too often. Try again in 120 seconds.',
      waits: [],
    });
    const plain = await tryAnswers({ status: 429 });
    expect(plain.result).toBe('limited: api.crossref.org is asked too often. Try again in some minutes.');
  });

  test.each([
    [404, 'not-found: api.crossref.org knows no such paper.'],
    [403, 'failed: api.crossref.org refuses the question (status 403). Add the paper to references.bib by hand.'],
  ])('does not ask again after status %i', async (status, expected) => {
    const { result, asked } = await tryAnswers({ status });
    expect(result).toBe(expected);
    expect(asked).toHaveLength(1);
  });

  test('follows redirects to services, over https', async () => {
    const fake = await startServices({
      'doi.org/10.1000/x': { status: 302, headers: { location: 'http://data.crossref.org/10.1000/x' } },
      'data.crossref.org/10.1000/x': 'there',
    });
    expect(await ask({ ...question, address: 'https://doi.org/10.1000/x' }, fake.services)).toBe('there');
  });

  test.each(['https://example.org/', 'http://169.254.169.254/', 'file:///etc/passwd', 'http://127.0.0.1:1/'])(
    'does not follow a redirect to %s',
    async (location) => {
      const { result, asked } = await tryAnswers({ status: 302, headers: { location } });
      expect(result).toMatch(/^host: The record would come from /);
      expect(asked).toHaveLength(1);
    },
  );

  test('does not follow redirects without end', async () => {
    const { result, asked } = await tryAnswers({ status: 301, headers: { location: question.address } });
    expect(result).toBe('failed: api.crossref.org sends from one address to the next without end. Try later.');
    expect(asked).toHaveLength(6);
  });

  test('gives an answer up that is longer than any record, with and without a length', async () => {
    const body = 'x'.repeat(10_000_001);
    const expected =
      'too-long: api.crossref.org answers with more than any record has. Add the paper to references.bib by hand.';
    expect((await tryAnswers({ body, headers: { 'transfer-encoding': 'chunked' } })).result).toBe(expected);
    expect((await tryAnswers({ body, headers: { 'content-length': String(body.length) } })).result).toBe(expected);
  });

  test('tries again when a connection breaks', async () => {
    const { result, waits } = await tryAnswers({ fails: 'broken' }, { body: 'held' });
    expect({ result, waits }).toEqual({ result: 'held', waits: [1000] });
  });

  test.each([
    ['never begins', { fails: 'silent' }],
    ['stops in the middle', { fails: 'half', body: '{"message":', headers: { 'content-length': '100' } }],
    ['comes a byte at a time without end', { fails: 'dripping', body: '{' }],
  ] satisfies [string, Answer][])(
    'gives an answer up that %s, asks no second time and keeps nothing',
    async (_, answer) => {
      const fake = await startServices({ [place]: answer });
      await expect(ask(question, { ...fake.services, timeOut: 300 })).rejects.toMatchObject({
        problem: 'offline',
        message: 'api.crossref.org does not answer in 0.3 seconds. Try again later.',
      });
      expect(fake.asked).toHaveLength(1);
      expect(fake.waits).toEqual([]);
      expect(readdirSync(join(fake.cacheDir, 'answers'))).toEqual([]);
    },
  );

  test('tries again when a connection breaks in the middle of an answer', async () => {
    const { result, waits } = await tryAnswers({ body: '{', fails: 'torn' }, { body: 'whole' });
    expect({ result, waits }).toEqual({ result: 'whole', waits: [1000] });
  });

  test('says that the machine may be offline when nobody answers, and does not wait', async () => {
    const { services, waits } = await startServices({});
    const nobody = { ...services, origin: new URL('http://127.0.0.1:1') };
    await expect(ask(question, nobody)).rejects.toThrow(
      'api.crossref.org cannot be reached. See whether this machine is online, and try again.',
    );
    expect(waits).toEqual([]);
  });
});
