// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { markCurrentSection, startCurrentSection } from '../../enhance/currentSection';

/** Gives an element a place in the window, which jsdom does not lay out. */
function place(selector: string, top: number, height = 20) {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`There is no ${selector}.`);
  element.getBoundingClientRect = () => new DOMRect(0, top, 100, height);
}

const current = () => [...document.querySelectorAll('[aria-current]')].map((link) => link.getAttribute('href'));

function setWindow(scrollTop: number, pageHeight: number) {
  Object.assign(window, { scrollY: scrollTop, innerHeight: 1000 });
  Object.defineProperty(document.documentElement, 'scrollHeight', { value: pageHeight, configurable: true });
}

beforeEach(() => {
  document.body.innerHTML =
    '<nav data-contents=""><a href="#one">1</a><a href="#%E4%BA%8C">2</a><a href="#three">3</a><a href="#gone">4</a></nav>' +
    '<h2 id="one"></h2><h2 id="二"></h2><h2 id="three"></h2>';
  setWindow(500, 5000);
});

describe('markCurrentSection()', () => {
  test.each([
    ['nothing above the first heading', [400, 900, 1500], []],
    ['the heading that has passed the reading line', [299, 301, 1500], ['#one']],
    ['the last of those that have passed', [-900, 300, 1500], ['#%E4%BA%8C']],
    ['the last when all have passed', [-900, -500, -100], ['#three']],
  ])('marks %s', (_, [one = 0, two = 0, three = 0], expected) => {
    place('#one', one);
    place('#二', two);
    place('#three', three);
    markCurrentSection();
    markCurrentSection();
    expect(current()).toEqual(expected);
  });

  test('moves the mark', () => {
    place('#one', 0);
    place('#二', 900);
    place('#three', 1500);
    markCurrentSection();
    place('#二', 100);
    markCurrentSection();
    expect(current()).toEqual(['#%E4%BA%8C']);
  });

  test('marks the last heading in sight at the end of the page, where none can pass the line any more', () => {
    setWindow(4000, 5000);
    place('#one', -900);
    place('#二', 500);
    place('#three', 900);
    markCurrentSection();
    expect(current()).toEqual(['#three']);
  });

  test.each([
    [false, 'smooth'],
    [true, 'auto'],
  ])('keeps the marked link in sight in a list that scrolls; reduced motion %s is %s', (reduced, behavior) => {
    vi.stubGlobal('matchMedia', () => ({ matches: reduced }));
    const nav = document.querySelector('nav');
    if (!nav) throw new Error('There is a nav.');
    Object.defineProperties(nav, { scrollHeight: { value: 600 }, clientHeight: { value: 200 } });
    const scrollTo = vi.fn();
    nav.scrollTo = scrollTo;
    place('nav', 100, 200);
    place('#one', 0);
    place('#二', 900);
    place('#three', 900);
    place('a[href="#one"]', 150);
    markCurrentSection();
    expect(scrollTo).not.toHaveBeenCalled();
    place('#二', 10);
    place('a[href="#%E4%BA%8C"]', 450);
    markCurrentSection();
    expect(scrollTo.mock.calls).toEqual([[{ top: 250, behavior }]]);
    vi.unstubAllGlobals();
  });
});

describe('startCurrentSection()', () => {
  test('follows the scrolling, once a frame', async () => {
    place('#one', 0);
    place('#二', 900);
    place('#three', 900);
    startCurrentSection();
    const frames = vi.spyOn(window, 'requestAnimationFrame');
    dispatchEvent(new Event('scroll'));
    dispatchEvent(new Event('scroll'));
    expect(frames).toHaveBeenCalledTimes(1);
    await vi.waitFor(() => expect(current()).toEqual(['#one']));
  });
});
