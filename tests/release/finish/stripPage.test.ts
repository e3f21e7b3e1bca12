import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanPage } from '../../../release/finish/scanPage';
import { isSentinel, stripPage } from '../../../release/finish/stripPage';

const scan = (html: string) => scanPage(Buffer.from(html));
const strip = (html: string) => stripPage(Buffer.from(html), scan(html)).toString();

describe('stripPage(page, scan)', () => {
  test.each([
    ['a script of Next', '<script src="/_next/static/chunks/a.js" async=""></script>'],
    ['a script of Next under a base path', '<script src="/repo/_next/static/chunks/a.js" noModule=""></script>'],
    ['the start of the bundler', '<script id="_R_">(globalThis["TURBOPACK"] || []).push({})</script>'],
    ['the first flight row', '<script>(self.__next_f=self.__next_f||[]).push([0])</script>'],
    ['flight data that holds markup', '<script>self.__next_f.push([1,"\\u003c/p> <p>"])</script>'],
    ['an instruction of React', '<script>$RC("B:0","S:0")</script>'],
    ['a preload of a script', '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/a.js"/>'],
    ['a preload of a module', '<link rel="modulepreload" href="/_next/static/a.mjs"/>'],
    ['the connection to the page itself', '<link rel="preconnect" href="/" crossorigin=""/>'],
  ])('takes out %s', (_, markup) => {
    expect(strip(`<p>a ${markup}<!-- -->b</p>`)).toBe('<p>a <!-- -->b</p>');
  });

  test.each([
    ['a marked script', '<script data-keep="">self.__next_f</script>'],
    ['structured data', '<script type="application/ld+json" data-keep="">{}</script>'],
    ['a script of others, which the check refuses', '<script src="https://example.org/a.js"></script>'],
    ['a preload of an image', '<link rel="preload" href="/pic.svg" as="image"/>'],
    ['a style sheet of Next', '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>'],
    ['a connection to another host', '<link rel="preconnect" href="https://example.org"/>'],
    ["React's comments, which islands hydrate against", '<!--$--><!-- --><!--/$-->'],
    ['the text of a script in code', '<code>&lt;script src="/_next/a.js">&lt;/script></code>'],
  ])('leaves %s', (_, markup) => {
    expect(strip(`<p>${markup}</p>`)).toBe(`<p>${markup}</p>`);
  });

  test('leaves everything between the cuts as it was, and finds nothing more to cut', () => {
    const framework = '<script src="/_next/a.js"></script>';
    const kept = fc.constantFrom(
      '<p>',
      '</p>',
      '中文 ',
      '\u{1f600}',
      '&lt;',
      '<!-- -->',
      '<script data-keep>1</script>',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(kept, fc.constant(framework))), (pieces) => {
        const stripped = strip(pieces.join(''));
        expect(stripped).toBe(pieces.filter((piece) => piece !== framework).join(''));
        expect(strip(stripped)).toBe(stripped);
      }),
    );
  });
});

describe('isSentinel(scan)', () => {
  test.each([
    ['<meta name="notes-sentinel" content="tags"/>', true],
    ['<meta name="description" content="notes-sentinel"/>', false],
    ['<p>notes-sentinel</p>', false],
  ])('%s is %s', (html, expected) => {
    expect(isSentinel(scan(html))).toBe(expected);
  });
});
