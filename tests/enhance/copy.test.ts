// @vitest-environment jsdom
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startCopy } from '../../enhance/copy';

const figure =
  '<figure data-code=""><figcaption><button data-copy="" data-copied="已复制">复制</button></figcaption>' +
  '<pre><code><span>x = 1</span>\n<span>y &lt; 2</span>\n</code></pre></figure>';

const getButton = () => document.querySelector('button');
const getStatus = () => document.querySelector('[role="status"]')?.textContent;

function setClipboard(writeText: ((text: string) => Promise<void>) | undefined) {
  Object.defineProperty(navigator, 'clipboard', { value: writeText && { writeText }, configurable: true });
}

beforeAll(startCopy);

beforeEach(() => {
  vi.useFakeTimers();
  document.querySelector('figure')?.remove();
  document.body.insertAdjacentHTML('afterbegin', figure);
  return () => vi.useRealTimers();
});

describe('startCopy()', () => {
  test("copies the code's text, says so, and is silent again after two seconds", async () => {
    const writeText = vi.fn(async () => {});
    setClipboard(writeText);
    getButton()?.click();
    await vi.advanceTimersByTimeAsync(0);
    expect(writeText.mock.calls).toEqual([['x = 1\ny < 2\n']]);
    expect([getButton()?.dataset.state, getStatus()]).toEqual(['copied', '已复制']);
    await vi.advanceTimersByTimeAsync(2_000);
    expect([getButton()?.dataset.state, getStatus()]).toEqual([undefined, '']);
    expect(getButton()?.textContent).toBe('复制');
  });

  test.each([true, false])(
    'selects the code where there is no clipboard, and the old command gives %s',
    async (works) => {
      setClipboard(undefined);
      document.execCommand = vi.fn(() => works);
      getButton()?.click();
      await vi.advanceTimersByTimeAsync(0);
      expect(getSelection()?.toString()).toBe('x = 1\ny < 2\n');
      expect(document.execCommand).toHaveBeenCalledWith('copy');
      expect(getButton()?.dataset.state).toBe(works ? 'copied' : undefined);
    },
  );

  test('does nothing for a button without code, and for other clicks', async () => {
    const writeText = vi.fn(async () => {});
    setClipboard(writeText);
    document.querySelector('pre')?.click();
    document.querySelector('pre')?.remove();
    getButton()?.click();
    await vi.advanceTimersByTimeAsync(0);
    expect(writeText).not.toHaveBeenCalled();
  });
});
