// @vitest-environment jsdom
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startZoom } from '../../enhance/zoom';

const getLink = () => document.querySelector('a');
const getDialog = () => document.querySelector('dialog');

/** Clicks the image, with these keys held; jsdom is kept from following the link. */
function click(keys: MouseEventInit = {}): void {
  getLink()?.addEventListener('click', (event) => event.preventDefault(), { once: true });
  getLink()
    ?.querySelector('img')
    ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...keys }));
}

beforeAll(() => {
  // jsdom knows the element and not what it does.
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
  startZoom();
});

beforeEach(() => {
  getDialog()?.close();
  document.body.innerHTML =
    '<article data-close="关闭"><a data-zoom href="/a.svg"><img src="/a.svg" alt="A curve" class="drawing" width="3" height="2" loading="lazy"></a></article>';
});

describe('startZoom()', () => {
  test('opens the image in a dialog that has its name, and closes on a click', () => {
    click();
    expect(getDialog()?.open).toBe(true);
    expect(getDialog()?.getAttribute('aria-label')).toBe('A curve');
    const image = getDialog()?.querySelector('img');
    expect([image?.className, image?.alt, image?.hasAttribute('width')]).toEqual(['drawing', 'A curve', false]);
    expect(getDialog()?.querySelector('button')?.getAttribute('aria-label')).toBe('关闭');
    getDialog()?.click();
    expect(getDialog()?.open).toBe(false);
  });

  test('shows one image at a time', () => {
    click();
    getDialog()?.close();
    click();
    expect(document.querySelectorAll('dialog')).toHaveLength(1);
    expect(getDialog()?.querySelectorAll('img')).toHaveLength(1);
  });

  test.each(['ctrlKey', 'metaKey', 'shiftKey', 'altKey'])('leaves a click with %s to the browser', (key) => {
    click({ [key]: true });
    expect(getDialog()?.open ?? false).toBe(false);
  });
});
