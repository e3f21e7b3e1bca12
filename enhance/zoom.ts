/** How much larger than in the text an image is shown, when it has so many pixels. */
const factor = 2;

let dialog: HTMLDialogElement | undefined;

/** A link around an image opens it, large, in a dialog of this page, and not as a page of its own. */
export function startZoom(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-zoom]') : null;
    const image = link?.querySelector('img');
    // With a key held the reader wants a tab, a window or the file.
    if (!image || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    showImage(image);
  });
}

function showImage(image: HTMLImageElement): void {
  dialog ??= createDialog();
  const large = image.cloneNode() as HTMLImageElement;
  for (const name of ['width', 'height', 'loading']) large.removeAttribute(name);
  large.style.inlineSize = `${chooseWidth(image)}px`;
  dialog.querySelector('img')?.remove();
  dialog.append(large);
  dialog.setAttribute('aria-label', image.alt);
  document.body.append(dialog);
  dialog.showModal();
}

/** As large as fits the window; where that is hardly larger than in the text, larger, and the dialog scrolls. */
function chooseWidth({ naturalWidth, naturalHeight, offsetWidth, src }: HTMLImageElement): number {
  const { clientWidth } = document.documentElement;
  const fitting = Math.min(clientWidth, (innerHeight * naturalWidth) / naturalHeight || clientWidth);
  const isDrawing = /\.svg(?:[?#]|$)/i.test(src);
  return Math.max(fitting, isDrawing ? factor * offsetWidth : Math.min(factor * offsetWidth, naturalWidth));
}

/** Every click closes it, the button's, on the image and beside it; the browser does so on Escape. */
function createDialog(): HTMLDialogElement {
  const made = document.createElement('dialog');
  made.dataset.zoomed = '';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '×';
  const words = document.querySelector<HTMLElement>('[data-close]')?.dataset.close;
  if (words) button.setAttribute('aria-label', words);
  made.append(button);
  made.addEventListener('click', () => made.close());
  return made;
}
