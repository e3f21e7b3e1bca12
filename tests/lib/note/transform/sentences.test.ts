import { describe, expect, test } from 'vitest';
import type { Sentence } from '../../../../lib/note/Facts';
import { parseText } from '../drawNote';

/** A sentence as text: `[n]` for citations, `→n` for references, `∑` for formulas. */
const show = (sentence: Sentence) =>
  sentence
    .map((part) => {
      if (typeof part !== 'string') return 'citation' in part ? `[${part.citation}]` : `→${part.crossReference}`;
      return part.replace(/<span class="katex">.*?<\/span>(?= )/g, '∑');
    })
    .join('');

async function gather(text: string) {
  const { facts, sentences } = await parseText(text);
  return { shown: sentences.map(show), indexes: facts.citations.map(({ sentence }) => sentence) };
}

describe('gatherSentences(root, lang, context)', () => {
  test('finds the sentence of each citation, and tells citations which it is', async () => {
    const text =
      'First. Ho et al. [@a] beat @b, e.g. on CIFAR. Then [@c] lost.\n\n没有引用。由 @a 提出，见 [@b; @c]。完。\n';
    expect(await gather(text)).toEqual({
      shown: ['Ho et al. [0] beat [1], e.g. on CIFAR.', 'Then [2] lost.', '由 [3] 提出，见 [4]。'],
      indexes: [0, 0, 1, 2, 2],
    });
  });

  test.each([
    ['in a heading', '## On @a here', 'On [0] here'],
    ['in a list', '- one\n- two. Three [@a].', 'Three [0].'],
    ['in a quotation', '> Said. So @a.', 'So [0].'],
    ['in a sidenote', 'Text[^1] of it.\n\n[^1]: One. Two @a.', 'Two [0].'],
    ['in a footnote behind the text', '## Text[^1]\n\n[^1]: One. Two @a.', 'Two [0].'],
    ['around a sidenote', 'Text[^1] of @a.\n\n[^1]: One.', 'Text of [0].'],
    ['in a table, by its row', '| a | b |\n| - | - |\n| DDPM [@a] | 3.17 |', 'DDPM [0] · 3.17'],
    ['in a caption', ':::figure{#fig-a}\n![A](a.svg)\n\nOne. Two [@a].\n:::', 'Two [0].'],
    ['in the title of a theorem', ':::theorem[Due to @a]\nX.\n:::', 'Due to [0]'],
  ])('finds one %s', async (_, text, sentence) => {
    expect((await gather(text)).shown).toEqual([sentence]);
  });

  test.each([
    ['It works.[@a] We use it. Here.', 'It works.[0]'],
    ['It works. [@a]', 'It works. [0]'],
    ['它可行。[@a]', '它可行。[0]'],
    ['It works. [@a] shows it.', '[0] shows it.'],
  ])('gives a mark behind a full stop to the right sentence: %j', async (text, sentence) => {
    expect((await gather(text)).shown).toEqual([sentence]);
  });

  test('lets a sentence begin with a formula, and one end before it', async () => {
    expect((await gather('Let it be. $x$ is new [@a]. As in Eq. $3$ of @b.')).shown).toEqual([
      '∑ is new [0].',
      'As in Eq. ∑ of [1].',
    ]);
  });

  test('draws formulas and code, keeps stress in pieces of its own, and makes text safe', async () => {
    const { sentences } = await parseText('*See [@a] & **b*** `<c>` [link](/x/) H~2~<sub>2</sub> $x^2$ {y}.');
    const [sentence = []] = sentences;
    expect(sentence.slice(0, 2)).toEqual(['<em>See </em>', { citation: 0 }]);
    expect(sentence[2]).toMatch(
      /^<em> &amp; <\/em><em><strong>b<\/strong><\/em> <code>&lt;c&gt;<\/code> link .*<sub>2<\/sub> <span class="katex">.* \{y\}\.$/,
    );
  });

  test('keeps references to labels', async () => {
    const text = '$$\nx\n$$ {#eq-x}\n\nBy @eq-x and [@a].\n';
    expect((await gather(text)).shown).toEqual(['By →0 and [0].']);
  });

  test('is nothing for a note without citations', async () => {
    expect((await parseText('Plain.')).sentences).toEqual([]);
  });
});
