// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { cloneTarget } from '../../enhance/cardContent';

const page = 'https://notes.example.org/posts/far/';

/** The copy of the element `[data-t]` of a page with this body. */
function copyOf(body: string, lang = 'en') {
  const other = new DOMParser().parseFromString(`<html lang="${lang}"><body>${body}</body></html>`, 'text/html');
  const target = other.querySelector('[data-t]');
  if (!target) throw new Error('The page has no target.');
  return cloneTarget(target, `${page}#t`);
}

describe('cloneTarget(target, address)', () => {
  test('leaves out ids and what names them', () => {
    const copy = copyOf('<figure data-t id="fig-a" aria-labelledby="b"><p id="b">Text</p></figure>');
    expect(copy.innerHTML).toBe('<figure data-t=""><p>Text</p></figure>');
  });

  test('leaves out ways back, controls, sidenotes and scripts', () => {
    const copy = copyOf(
      '<div data-t>A<a role="doc-backlink" href="#b">↑</a><span data-chrome>1</span><button>Copy</button>' +
        '<small role="doc-footnote">note</small><script>x</script></div>',
    );
    expect(copy.textContent).toBe('A');
  });

  test('makes of an entry a block that is set as the entry is', () => {
    const copy = copyOf('<ol><li data-t id="ref-a" class="labelled"><span>[1]</span><div>Ho et al.</div></li></ol>');
    expect(copy.innerHTML).toBe('<div class="labelled"><span>[1]</span><div>Ho et al.</div></div>');
  });

  test('takes a footnote itself without the class that puts it into the margin', () => {
    const copy = copyOf('<p>A<small data-t id="fn-a" class="side" role="doc-footnote">Note.</small></p>');
    expect(copy.innerHTML).toBe('<div>Note.</div>');
  });

  test.each([
    ['<h2 data-t id="s">Method</h2><p>First.</p><p>Second.</p>', '<p><strong>Method</strong></p><p>First.</p>'],
    ['<h2 data-t id="s">Method</h2><h3>Part</h3><p>First.</p>', '<p><strong>Method</strong></p>'],
  ])('makes of a heading its words and the paragraph that follows: %s', (body, expected) => {
    expect(copyOf(body).innerHTML).toBe(expected);
  });

  test('lets links within the other page lead there, and loads images when they are seen', () => {
    const copy = copyOf('<div data-t><a href="#eq-a">1</a><a href="/x/#y">2</a><img src="/a.png" alt="A"></div>');
    const links = [...copy.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual([`${page}#eq-a`, '/x/#y']);
    expect(copy.querySelector('img')?.loading).toBe('lazy');
  });

  test.each([
    ['<p data-t>文</p>', 'zh'],
    ['<div lang="en"><p data-t>A</p></div>', 'en'],
  ])('knows the language of what it copies: %s', (body, lang) => {
    expect(copyOf(body, 'zh').lang).toBe(lang);
  });
});
