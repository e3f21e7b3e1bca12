import { describe, expect, test } from 'vitest';
import { servicesOf } from '../../../lib/services/Services';

describe('servicesOf(env, version, fromCache)', () => {
  test('asks the services themselves, takes what is kept, and waits 20 seconds at most', () => {
    expect(servicesOf({}, '1.2.3')).toMatchObject({
      origin: undefined,
      userAgent: 'paper-notes/1.2.3',
      fromCache: true,
      timeOut: 20_000,
      cacheDir: expect.stringContaining('paper-notes'),
    });
  });

  test.each([
    ['mei@example.org', 'paper-notes/1 (mailto:mei@example.org)'],
    ['mailto:mei@example.org', 'paper-notes/1 (mailto:mei@example.org)'],
    ['Mei Lin', 'paper-notes/1'],
    ['mei@example.org\r\nx-evil: 1', 'paper-notes/1'],
  ])('says with the contact %j that it is %s', (contact, userAgent) => {
    expect(servicesOf({ NOTES_CONTACT: contact }, '1').userAgent).toBe(userAgent);
  });

  test('takes the folder and the origin of the environment', () => {
    const env = { NOTES_CACHE: '/elsewhere', NOTES_SERVICES: 'http://127.0.0.1:4010' };
    expect(servicesOf(env, '1')).toMatchObject({
      cacheDir: '/elsewhere',
      origin: new URL('http://127.0.0.1:4010'),
    });
  });
});
