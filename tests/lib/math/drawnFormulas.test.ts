import { describe, expect, test } from 'vitest';
import { drawnWith } from '../../../lib/math/drawnFormulas';
import { parseText } from '../note/drawNote';

const drawn = { markup: '<span>x</span>', wide: false };

describe('drawnWith(macros)', () => {
  test('is the same table for the same macros, and another for others', () => {
    const table = drawnWith({ '\\R': '\\mathbb{R}' });
    table.set('inline x', drawn);
    expect(drawnWith({ '\\R': '\\mathbb{R}' })).toBe(table);
    expect(drawnWith({ '\\R': '\\mathbf{R}' }).has('inline x')).toBe(false);
  });

  test('forgets when it holds many', () => {
    const table = drawnWith({ '\\many': '1' });
    for (let count = 0; count < 4_000; count++) table.set(`inline ${count}`, drawn);
    expect(drawnWith({ '\\many': '1' })).not.toBe(table);
    const first = drawnWith({ '\\many': '0' });
    for (let count = 1; count <= 9; count++) drawnWith({ '\\table': String(count) });
    expect(drawnWith({ '\\many': '0' })).not.toBe(first);
  });
});

describe('parseNote(bytes, ending, settings)', () => {
  test('lets no macro of one note into the formulas of another', async () => {
    const pieces = async (text: string) => (await parseText(text)).body.pieces;
    await pieces('$\\gdef\\foo{first} \\foo$ and $\\foo$');
    const { facts } = await parseText('Here $\\foo$ is nothing.');
    expect(facts.faults.map(({ rule }) => rule)).toEqual(['math-renders']);
    expect(await pieces('$\\gdef\\foo{2} \\foo$ $\\foo$')).not.toEqual(await pieces('$\\gdef\\foo{3} \\foo$ $\\foo$'));
  });
});
