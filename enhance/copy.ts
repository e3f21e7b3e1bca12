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
    if (button && code) void copyAndSay(button, code.textContent ?? '', code);
  });
}

/** Copies a text and says so, on the button and to screen readers; `shown` is where a reader sees the text. */
export async function copyAndSay(button: HTMLElement, text: string, shown: Element): Promise<void> {
  if (!(await copyText(text, shown))) return;
  button.dataset.state = 'copied';
  announce(button.dataset.copied ?? '');
  setTimeout(() => {
    delete button.dataset.state;
    announce('');
  }, shownMs);
}

/**
 * Copies a text; false when the browser does not let us. Pages over plain http have no clipboard: there what shows it is
 * selected, so that even where the old command fails too, the reader's own copy key finds it ready.
 */
async function copyText(text: string, shown: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(shown);
    const give = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('copy', give, { capture: true });
    const copied = document.execCommand('copy');
    document.removeEventListener('copy', give, { capture: true });
    return copied;
  }
}
