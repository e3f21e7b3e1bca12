import { readTex } from './formulaSource';

/** What begins and ends a line of its own when a page is copied as text. */
const block =
  /^(?:ARTICLE|ASIDE|BLOCKQUOTE|DD|DETAILS|DIV|DL|DT|FIGCAPTION|FIGURE|H[1-6]|HR|LI|OL|P|PRE|SECTION|SUMMARY|TABLE|TR|UL)$/;

/** What is heard, or clicked, and no part of the text. */
const chrome = '.sr-only, [data-chrome], button';

/** Text that is copied together with formulas has their TeX: `$…$` in a line, `$$…$$` for what is displayed. */
export function startCopyFormulas(): void {
  document.addEventListener('copy', copyFormulas);
}

function copyFormulas(event: ClipboardEvent): void {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !event.clipboardData) return;
  const range = selection.getRangeAt(0).cloneRange();
  const start = formulaAround(range.startContainer);
  const end = formulaAround(range.endContainer);
  // Half of a formula has no TeX.
  if (start) range.setStartBefore(start);
  if (end) range.setEndAfter(end);
  const copied = range.cloneContents();
  const formulas = [...copied.querySelectorAll('.katex')];
  if (formulas.length === 0) return;
  for (const element of copied.querySelectorAll(chrome)) element.remove();
  // As HTML, MathML: the half that is seen is nothing without our style sheet.
  for (const formula of formulas) formula.querySelector('.katex-html')?.remove();
  const box = document.createElement('div');
  box.append(copied);
  event.clipboardData.setData('text/html', box.innerHTML);
  for (const formula of formulas) formula.replaceWith(formatTex(formula));
  event.clipboardData.setData(
    'text/plain',
    toText(box, false)
      .replace(/\n\s*\n/g, '\n\n')
      .trim(),
  );
  event.preventDefault();
}

function formulaAround(node: Node): Element | null | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('.katex-display') ?? element?.closest('.katex');
}

/** In an element that keeps its lines, as TeX may have several. */
function formatTex(formula: Element): Element {
  const isDisplay = formula.closest('.katex-display') !== null;
  const tex = readTex(formula);
  const element = document.createElement(isDisplay ? 'pre' : 'span');
  element.textContent = isDisplay ? `$$\n${tex}\n$$` : `$${tex}$`;
  return element;
}

function toText(node: Node, keepsLines: boolean): string {
  if (node instanceof Text) return keepsLines ? node.data : node.data.replace(/\s+/g, ' ');
  if (!(node instanceof Element)) return '';
  if (node.tagName === 'BR') return '\n';
  const keeps = keepsLines || node.tagName === 'PRE';
  const text = [...node.childNodes].map((child) => toText(child, keeps)).join('');
  if (/^T[DH]$/.test(node.tagName)) return `${text}\t`;
  return block.test(node.tagName) ? `\n${text}\n` : text;
}
