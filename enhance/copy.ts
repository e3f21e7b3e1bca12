import { announce } from './announce';

/** How long a button says that it has copied. */
const shownMs = 2_000;

/** Buttons that copy the code of their figure. */
export function startCopy(): void {
  // A region that is there before its first sentence is heard more surely than one that comes with it.
  announce('');
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null;
    const code = button?.closest('[data-code]')?.querySelector('pre code');
    if (button && code) void copyCode(button, code);
  });
}

async function copyCode(button: HTMLElement, code: Element): Promise<void> {
  if (!(await copyText(code))) return;
  button.dataset.state = 'copied';
  announce(button.dataset.copied ?? '');
  setTimeout(() => {
    delete button.dataset.state;
    announce('');
  }, shownMs);
}

/**
 * Copies an element's text; false when the browser does not let us. Pages over plain http have no clipboard: there the
 * code is selected, so that even where the old command fails too, the reader's own copy key finds it ready.
 */
async function copyText(element: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(element.textContent ?? '');
    return true;
  } catch {
    getSelection()?.selectAllChildren(element);
    return document.execCommand('copy');
  }
}
