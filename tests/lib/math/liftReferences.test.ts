import { describe, expect, test } from 'vitest';
import { fillReferences, liftReferences, type TexReference } from '../../../lib/math/liftReferences';
import { renderFormula } from '../../../lib/math/renderFormula';

/** Lifts and keeps every reference, and draws what is left with `3a` for the first, `4` for the second. */
function draw(tex: string): string {
  const kept: number[] = [];
  const lifted = liftReferences(tex, () => kept.push(kept.length) - 1);
  const rendered = renderFormula(lifted.tex, true, {});
  if ('problem' in rendered) throw new Error(rendered.problem.message);
  return fillReferences(rendered.markup, kept, (index) => ['3a', '4'][index] ?? '');
}

/** The text of the half that is seen, and of the MathML. */
function halves(markup: string): string[] {
  const [spoken = '', seen = ''] = markup.split('<span class="katex-html"');
  return [seen.replace(/^[^>]*>/, ''), spoken.replace(/<annotation.*<\/annotation>/s, '')].map((half) =>
    half.replace(/<[^>]*>|[\u200b\s]/g, ''),
  );
}

describe('liftReferences(tex, keep)', () => {
  test.each([
    ['\\ref{eq:a}', '3a'],
    ['\\eqref{eq:a}', '(3a)'],
    ['\\text{see \\eqref{eq:a} and \\ref{eq:b}}', 'see(3a)and4'],
    ['a \\overset{\\eqref{eq:a}}{=} b', 'a=(3a)b'],
  ])('draws %s with its numbers, seen and spoken', (tex, text) => {
    const [seen, spoken] = halves(draw(tex));
    expect([seen, spoken].map((half) => [...(half ?? '')].sort().join(''))).toEqual(
      Array(2).fill([...text].sort().join('')),
    );
  });

  test('tells what stands where, and finds the way back', () => {
    const found: TexReference[] = [];
    const tex = 'a \\eqref{eq:a} b';
    const lifted = liftReferences(tex, (reference) => found.push(reference) - 1);
    expect(found).toEqual([{ command: 'eqref', key: 'eq:a', from: 2, to: 14 }]);
    expect(lifted.toSource(lifted.tex.indexOf(' b'))).toBe(tex.indexOf(' b'));
  });

  test.each(['x \\tag{\\ref{eq:a}}', '\\reference{a}', '\\ref a'])('leaves %s alone', (tex) => {
    expect(liftReferences(tex, () => 0).tex).toBe(tex);
  });

  test('leaves what is not kept', () => {
    expect(liftReferences('\\ref{?}', () => undefined).tex).toBe('\\ref{?}');
  });
});
