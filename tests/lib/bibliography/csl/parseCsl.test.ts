import { describe, expect, test } from 'vitest';
import { parseCsl } from '../../../../lib/bibliography/csl/parseCsl';
import { authorDateStyle, chineseStyle, numericStyle } from './sampleStyles';

const style = (inner: string, attributes = 'class="in-text" version="1.0"') =>
  `<style xmlns="http://purl.org/net/xbiblio/csl" ${attributes}>${inner}</style>`;
const citation = '<citation><layout><text variable="title"/></layout></citation>';

function messagesOf(text: string): string[] {
  const parsed = parseCsl(text);
  return parsed.kind === 'broken' ? parsed.faults.map(({ message }) => message) : [];
}

describe('parseCsl(text)', () => {
  test.each([
    ['numeric', numericStyle],
    ['author–date', authorDateStyle],
    ['Chinese', chineseStyle],
  ])('reads a small %s style', (_, text) => {
    expect(parseCsl(text).kind).toBe('style');
  });

  test('makes nodes of elements, and text of terms alone', () => {
    const terms =
      '<terms><term name="and">  und </term><term name="page"><single/><multiple>S.</multiple></term></terms>';
    const parsed = parseCsl(
      style(`<info><title>T</title></info>\n <locale xml:lang="de">${terms}</locale>${citation}`),
    );
    expect(parsed).toMatchObject({
      kind: 'style',
      node: {
        name: 'style',
        attrs: { class: 'in-text' },
        children: [
          { name: 'info', children: [] },
          {
            attrs: { 'xml:lang': 'de' },
            children: [
              {
                name: 'terms',
                children: [
                  { attrs: { name: 'and' }, children: ['und'] },
                  {
                    children: [
                      { name: 'single', children: [''] },
                      { name: 'multiple', children: ['S.'] },
                    ],
                  },
                ],
              },
            ],
          },
          { name: 'citation' },
        ],
      },
    });
  });

  test('names the parent of a style that is another under its own name', () => {
    const link = '<link href="http://www.zotero.org/styles/apa" rel="independent-parent"/>';
    expect(parseCsl(style(`<info>${link}</info>`, 'class="in-text" version="1.0" default-locale="de-DE"'))).toEqual({
      kind: 'dependent',
      parent: 'apa',
      locale: 'de-DE',
    });
  });

  test.each([
    ['<style/>', ['A CSL style is expected; this file begins with `<style>`.']],
    [style('<info/>'), ['A style has a `<citation>`; there is none.']],
    [style(citation + citation), ['A style has one `<citation>`; this is another.']],
    [style(`${citation}<if/>`), ['`<if>` stands in `<choose>`, and not in `<style>`.']],
    [style(`<macro name="a"><text macro="a"/></macro>${citation}`), ['The macro `a` calls itself here.']],
    [' '.repeat(1_000_001), ['A citation style of at most 1 MB is expected; this file is larger.']],
  ])('refuses %.150s', (text, messages) => {
    expect(messagesOf(text)).toEqual(messages);
  });

  test('refuses macros that grow without bound, or call each other too deep', () => {
    const calls = (count: number, times: number) =>
      Array.from(
        { length: count },
        (_, index) => `<macro name="m${index}">${`<text macro="m${index + 1}"/>`.repeat(times)}</macro>`,
      ).join('');
    const last = (index: number) => `<macro name="m${index}"><text variable="title"/></macro>`;
    expect(messagesOf(style(calls(20, 10) + last(20) + citation))[0]).toMatch(
      /^The macros come to \d+ elements; 500000 are possible\.$/,
    );
    expect(messagesOf(style(calls(200, 1) + last(200) + citation))).toContain(
      'Macros call each other more than 100 deep here.',
    );
  });
});
