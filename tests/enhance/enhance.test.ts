// @vitest-environment jsdom
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

const button = '<button data-theme-toggle hidden data-label-system="As the system">T</button>';

const observers: MutationObserver[] = [];

/** The page's own, kept to be stopped: it would outlive the test's window. */
class KeptObserver extends MutationObserver {
  override observe(target: Node, options?: MutationObserverInit) {
    observers.push(this);
    super.observe(target, options);
  }
}

afterAll(() => {
  for (const observer of observers) observer.disconnect();
});

beforeAll(async () => {
  vi.stubGlobal('MutationObserver', KeptObserver);
  vi.stubGlobal('DEV', false);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
    },
  );
  document.body.innerHTML = button;
  await import('../../enhance/enhance');
});

describe('enhance', () => {
  test('says on <html> that it is there, and starts its parts', () => {
    expect(document.documentElement.dataset.enhanced).toBe('');
    expect(document.querySelector('button')?.outerHTML).toBe(
      '<button data-theme-toggle="" data-label-system="As the system" aria-label="As the system">T</button>',
    );
  });

  test('looks again when content is replaced', async () => {
    document.body.innerHTML = `<main>${button}</main>`;
    await vi.waitFor(() => expect(document.querySelector('button')?.hidden).toBe(false));
  });
});
