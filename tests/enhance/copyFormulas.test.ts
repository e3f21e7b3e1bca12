// @vitest-environment jsdom
import { beforeAll, describe, expect, test } from 'vitest';
import { startCopyFormulas } from '../../enhance/copyFormulas';
import { annotateTex } from '../../lib/math/annotateTex';
import { renderFormula } from '../../lib/math/renderFormula';

function draw(tex: string, display = false, source = tex): string {
  const rendered = renderFormula(tex, display, {});
  if ('problem' in rendered) throw new Error(rendered.problem.message);
  return annotateTex(rendered.markup, source);
}

beforeAll(startCopyFormulas);

/** What is on the clipboard after copying from the start of one node to the end of another. */
function copy(start: Node, end: Node = start) {
  const range = document.createRange();
  range.setStart(start, 0);
  range.setEnd(end, end.nodeType === Node.TEXT_NODE ? (end.textContent ?? '').length : end.childNodes.length);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
  const data = new Map<string, string>();
  const event = new Event('copy', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { setData: (type: string, text: string) => data.set(type, text) } });
  document.dispatchEvent(event);
  return { text: data.get('text/plain'), html: data.get('text/html'), isOurs: event.defaultPrevented };
}

describe('startCopyFormulas()', () => {
  test('gives the TeX of formulas in a line and of those that are displayed, and MathML as HTML', () => {
    document.body.innerHTML =
      `<p>Let ${draw('a<b')}<button>⋯</button> hold.</p>` +
      `<span>${draw('x \\tag{1}', true, 'x \\label{eq:x}')}</span><span class="sr-only">(1)</span><p>Then\n${draw('y')}.</p>`;
    const { text, html } = copy(document.body);
    expect(text).toBe('Let $a<b$ hold.\n\n$$\nx \\label{eq:x}\n$$\n\nThen $y$.');
    expect(html).toContain('<math');
    expect(html).not.toContain('katex-html');
    expect(html).not.toContain('button');
  });

  test('copies the whole of a formula of which a part is selected', () => {
    document.body.innerHTML = `<p>Let ${draw('a+b')} be</p>`;
    const seen = document.querySelector('.katex-html .mord');
    expect(seen && copy(seen).text).toBe('$a+b$');
  });

  test('keeps the cells of a table and the lines of code apart', () => {
    document.body.innerHTML = `<table><tbody><tr><td>${draw('a')}</td><td>1</td></tr><tr><td>${draw('b')}</td><td>2</td></tr></tbody></table><pre>x\n  y</pre>`;
    expect(copy(document.body).text).toBe('$a$\t1\t\n\n$b$\t2\t\n\nx\n  y');
  });

  test('leaves text without formulas to the browser', () => {
    document.body.innerHTML = '<p>No formula.</p>';
    expect(copy(document.body)).toEqual({ text: undefined, html: undefined, isOurs: false });
  });
});
