import type { Page } from '@playwright/test';
import { renderFormula } from '../../../lib/math/renderFormula';
import { readPattern, SymbolMarker } from '../../../lib/math/symbols/markSymbols';
import { expect, test } from '../setup/test';

const note = '/posts/2023/11/blog-diffusion-model/';

/** Formulas of every shape in which symbols are marked. */
const samples = [
  'a + b + f(x) + \\mathrm{d} x',
  '\\epsilon_\\theta^2 + \\epsilon_\\theta(x_t, t) + x_{t-1}^{(i)}',
  '\\frac{\\sqrt{x_t}}{1 - \\bar{\\alpha}_t} \\left\\lVert \\hat{x}_0 - x \\right\\rVert^2',
  "\\sum_{t=1}^T f'(x) \\overline{x+y} \\quad \\text{损失 } L_{\\text{简单}}",
  '\\begin{aligned} a &= \\epsilon_\\theta \\\\ b &= \\underbrace{x + y}_{t} \\end{aligned}',
];
const symbols = [
  'a',
  'f',
  'x',
  'y',
  't',
  'x_t',
  '\\epsilon_\\theta',
  '\\bar\\alpha_t',
  '\\hat x_0',
  "f'",
  'L_{\\text{简单}}',
];

function draw(tex: string, display: boolean): string {
  const rendered = renderFormula(tex, display, {});
  if ('problem' in rendered) throw new Error(rendered.problem.message);
  return rendered.markup;
}

/** Where each character of formulas is drawn in the page: left, top, width, height. */
async function measure(page: Page, markups: string[]): Promise<{ characters: string[]; boxes: number[][] }> {
  await page.evaluate((htmls) => {
    const prose = document.querySelector('.prose');
    if (prose) prose.innerHTML = htmls.map((html) => `<p>A ${html} and</p>`).join('');
    // Fonts are asked for when the text is laid out.
    document.body.getBoundingClientRect();
    return document.fonts.ready;
  }, markups);
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.querySelector('.prose') ?? document, NodeFilter.SHOW_TEXT);
    const found = { characters: [] as string[], boxes: [] as number[][] };
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (!text.parentElement?.closest('.katex-html')) continue;
      const range = document.createRange();
      for (let at = 0; at < (text.textContent ?? '').length; at++) {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        const { x, y, width, height } = range.getBoundingClientRect();
        found.characters.push(range.toString());
        found.boxes.push([x + scrollX, y + scrollY, width, height]);
      }
    }
    // By the page, wherever it is scrolled to: without the noise of that sum.
    return { ...found, boxes: found.boxes.map((box) => box.map((length) => Math.round(length * 1000) / 1000)) };
  });
}

const marker = new SymbolMarker(new Map(symbols.map((tex, number) => [number, readPattern(draw(tex, false))])));

test('marking the symbols of a formula changes no pixel of it', async ({ page, sites }) => {
  await page.goto(sites.shipped.url + note);
  const plain = samples.flatMap((tex) => [draw(tex, true), draw(tex, false)]);
  const marked = plain.map((markup) => marker.mark(markup).markup);
  expect(marked.every((markup) => markup.includes('data-symbol'))).toBe(true);
  const before = await measure(page, plain);
  const image = await page.locator('.prose').screenshot();
  expect(await measure(page, marked)).toEqual(before);
  expect(image.equals(await page.locator('.prose').screenshot())).toBe(true);
});

test('a symbol among letters that KaTeX sets as one run moves them by less than a browser can count', async ({
  page,
  sites,
}) => {
  await page.goto(sites.shipped.url + note);
  const plain = draw('ab + axb + ba', true);
  const before = await measure(page, [plain]);
  const after = await measure(page, [marker.mark(plain).markup]);
  expect(after.characters).toEqual(before.characters);
  const moves = after.boxes.flatMap((box, index) =>
    box.map((length, side) => Math.abs(length - (before.boxes[index]?.[side] ?? Number.NaN))),
  );
  // Chromium lays out in 64ths of a pixel, and rounds to one at each run.
  expect(Math.max(...moves)).toBeLessThan(2.5 / 64);
});
