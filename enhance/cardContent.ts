/** What a copy of a part of a page does not need: ways back, controls, sidenotes that have no margin here. */
const leftOut = '[data-chrome], [role="doc-backlink"], [role="doc-footnote"], button, script';

/** Attributes that name an id. */
const idAttributes = ['id', 'aria-labelledby', 'aria-describedby', 'aria-details', 'aria-controls', 'for'];

/** A copy of what `address` leads to, for a card: without ids, so that none stands twice in the page. */
export function cloneTarget(target: Element, address: string): HTMLElement {
  const box = document.createElement('div');
  box.lang = target.closest('[lang]')?.getAttribute('lang') ?? '';
  box.append(...copyShown(target));
  for (const element of box.querySelectorAll(leftOut)) element.remove();
  for (const element of box.querySelectorAll('*')) for (const name of idAttributes) element.removeAttribute(name);
  for (const link of box.querySelectorAll('a[href^="#"]')) {
    link.setAttribute('href', new URL(link.getAttribute('href') ?? '', address).href);
  }
  for (const image of box.querySelectorAll('img')) image.loading = 'lazy';
  return box;
}

function copyShown(target: Element): Node[] {
  if (/^H[1-6]$/.test(target.tagName)) return copySection(target);
  // An entry of a list is none here; its class says how it is set.
  if (target.tagName === 'LI') return [rename(target, 'div', target.className)];
  if (target.getAttribute('role') === 'doc-footnote') return [rename(target, 'div', '')];
  return [document.importNode(target, true)];
}

/** A heading, which would be one of this page too, and the paragraph that its section begins with. */
function copySection(heading: Element): Node[] {
  const name = document.createElement('p');
  name.append(rename(heading, 'strong', ''));
  const next = heading.nextElementSibling;
  return next?.tagName === 'P' ? [name, document.importNode(next, true)] : [name];
}

function rename(element: Element, tag: string, className: string): HTMLElement {
  const renamed = document.createElement(tag);
  if (className) renamed.className = className;
  renamed.append(...[...element.childNodes].map((child) => document.importNode(child, true)));
  return renamed;
}
