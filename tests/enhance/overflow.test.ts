// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { markOverflow, refreshOverflow } from '../../enhance/overflow';

function makeBox(html: string): Element {
  document.body.innerHTML = html;
  const box = document.querySelector('[data-scroll]');
  if (!box) throw new Error('There is a box.');
  return box;
}

function setSize(box: Element, scrollWidth: number, clientWidth: number) {
  for (const [name, value] of Object.entries({ scrollWidth, clientWidth, scrollHeight: 10, clientHeight: 10 })) {
    Object.defineProperty(box, name, { value, configurable: true });
  }
}

const attributes = (box: Element) => Object.fromEntries([...box.attributes].map(({ name, value }) => [name, value]));

describe('markOverflow(box)', () => {
  test('makes a box that overflows reachable and named, and takes it all back', () => {
    const box = makeBox('<div data-scroll="" data-label="Formula"></div>');
    const before = attributes(box);
    setSize(box, 400, 320);
    markOverflow(box);
    markOverflow(box);
    expect(attributes(box)).toEqual({
      ...before,
      'data-overflows': 'group',
      tabindex: '0',
      role: 'group',
      'aria-label': 'Formula',
    });
    setSize(box, 320, 320);
    markOverflow(box);
    expect(attributes(box)).toEqual(before);
  });

  test("keeps a role of the page's own", () => {
    const box = makeBox('<div data-scroll="" role="math"></div>');
    setSize(box, 400, 320);
    markOverflow(box);
    expect(attributes(box)).toEqual({ 'data-scroll': '', role: 'math', 'data-overflows': '', tabindex: '0' });
    setSize(box, 300, 320);
    markOverflow(box);
    expect(attributes(box)).toEqual({ 'data-scroll': '', role: 'math' });
  });

  test.each([
    [320, 320],
    [321, 320],
    [100, 320],
  ])('takes %i in %i pixels as no overflow, one pixel being a matter of rounding', (scrollWidth, clientWidth) => {
    const box = makeBox('<div data-scroll=""></div>');
    setSize(box, scrollWidth, clientWidth);
    markOverflow(box);
    expect(attributes(box)).toEqual({ 'data-scroll': '' });
  });
});

describe('refreshOverflow()', () => {
  const observed: Element[] = [];
  let report: (targets: Element[]) => void = () => {};

  beforeEach(() => {
    vi.stubGlobal(
      'ResizeObserver',
      class {
        constructor(callback: (entries: { target: Element }[]) => void) {
          report = (targets) => callback(targets.map((target) => ({ target })));
        }
        observe(element: Element) {
          observed.push(element);
        }
      },
    );
    return () => vi.unstubAllGlobals();
  });

  test('watches each box and what it holds once, and marks a box when either changes', () => {
    const box = makeBox('<div data-scroll="" data-label="Table"><table></table></div>');
    refreshOverflow();
    refreshOverflow();
    expect(observed.map(({ localName }) => localName)).toEqual(['div', 'table']);
    setSize(box, 900, 320);
    report([...box.children]);
    expect(box.getAttribute('aria-label')).toBe('Table');
    makeBox('<pre data-scroll=""></pre>');
    refreshOverflow();
    expect(observed.map(({ localName }) => localName)).toEqual(['div', 'table', 'pre']);
  });
});
