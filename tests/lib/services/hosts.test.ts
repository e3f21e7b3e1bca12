import { describe, expect, test } from 'vitest';
import { locateService, parseServicesOrigin } from '../../../lib/services/hosts';

const loopback = new URL('http://127.0.0.1:4010');

describe('locateService(address, origin)', () => {
  test('leaves https addresses of services as they are', () => {
    const address = 'https://api.crossref.org/works/10.1000%2Fx?a=b';
    expect(locateService(new URL(address)).href).toBe(address);
  });

  test('asks below the origin where one stands for all services', () => {
    const address = new URL('https://api.crossref.org/works/10.1000%2Fx?a=b');
    expect(locateService(address, loopback).href).toBe('http://127.0.0.1:4010/api.crossref.org/works/10.1000%2Fx?a=b');
  });

  test.each([
    'http://api.crossref.org/works',
    'https://api.crossref.org:8443/works',
    'https://example.org/',
    'https://api.crossref.org.example.org/',
    'https://127.0.0.1/',
    'http://127.0.0.1:4010/',
    'http://169.254.169.254/latest',
    'file:///etc/passwd',
  ])('refuses %s', (address) => {
    expect(() => locateService(new URL(address))).toThrow(
      /^The record would come from .*, which is none of the services that are asked\. Add the paper to references\.bib by hand\.$/,
    );
  });

  test('refuses other hosts below an origin too', () => {
    expect(() => locateService(new URL('https://example.org/'), loopback)).toThrow('none of the services');
    expect(() => locateService(new URL('http://127.0.0.1:4011/'), loopback)).toThrow('none of the services');
  });
});

describe('parseServicesOrigin(given)', () => {
  test.each(['http://127.0.0.1:4010', 'http://localhost:80', 'http://[::1]:9', 'http://127.3.2.1'])(
    'takes %s',
    (given) => {
      expect(parseServicesOrigin(given)?.protocol).toBe('http:');
    },
  );

  test('is undefined when nothing is given', () => {
    expect(parseServicesOrigin(undefined)).toBeUndefined();
    expect(parseServicesOrigin('')).toBeUndefined();
  });

  test.each([
    'http://example.org',
    'https://127.0.0.1',
    'http://127.0.0.1.example.org',
    '127.0.0.1:80',
    'http://10.0.0.1',
  ])('refuses %s', (given) => {
    expect(() => parseServicesOrigin(given)).toThrow(
      `NOTES_SERVICES takes an origin on this machine, such as http://127.0.0.1:4010, and not ${given}.`,
    );
  });
});
