import { describe, expect, test } from 'vitest';
import { drawText } from '../drawNote';

async function drawLine(text: string): Promise<string> {
  const html = await drawText(text);
  return html.replace(/^<p>|<\/p>[\s\S]*$/g, '');
}

describe('joinHanLines(node)', () => {
  test.each([
    ['中文\n中文', '中文中文'],
    ['中文，\n中文', '中文，中文'],
    ['中文\n（中文）', '中文（中文）'],
    ['中文。\nEnglish', '中文。English'],
    ['English\n，中文', 'English，中文'],
    ['中文\n“引”', '中文“引”'],
    ['カタ\nカナ', 'カタカナ'],
    ['中文\n**粗**\n中文', '中文<strong>粗</strong>中文'],
    ['**粗\n体**', '<strong>粗体</strong>'],
    ['中文。\n$x$', '中文。<math-tex>x</math-tex>'],
    ['中文{/* 注 */}\n中文', '中文中文'],
    ['中文  \n中文', '中文<br/>\n中文'],
    ['中文   \n   中文', '中文<br/>\n中文'],
    ['[中\n文](x)\n中', '<a href="x">中文</a>中'],
  ])('joins %j without a space', async (text, expected) => {
    expect(await drawLine(text)).toBe(expected);
  });

  test.each([['中文\nEnglish'], ['English\n中文'], ['one\ntwo'], ['한국어\n텍스트'], ['中文\n5']])(
    'leaves the break of %j',
    async (text) => {
      expect(await drawLine(text)).toBe(text);
    },
  );

  test.each([
    ['中文\n$x$\n中文', '中文\n<math-tex>x</math-tex>\n中文'],
    ['中文\n[@a]\n中文', '中文\n<cite-mark>[@a]</cite-mark>\n中文'],
    ['中文\n`code`\n中文', '中文\n<code>code</code>\n中文'],
  ])('takes what is no text in %j for Latin', async (text, expected) => {
    expect(await drawLine(text)).toBe(expected);
  });
});
