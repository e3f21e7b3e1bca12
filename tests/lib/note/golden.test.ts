import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drawNote, parseText } from './drawNote';

const dir = join('tests', 'fixtures', 'dialect');
const sources = readdirSync(dir).filter((name) => /\.mdx?$/.test(name));

const read = (name: string): string => readFileSync(join(dir, name), 'utf8');

/** A line for each block, so that a difference is easily seen. */
function breakLines(html: string): string {
  return `${html.replace(/(<\/(?:p|h[1-6]|li|tr|pre|figure|summary|details|aside|math-tex)>)(?=<)/g, '$1\n')}\n`;
}

describe('drawBody(body, components)', () => {
  test.each(sources)('draws %s as its .html says', async (name) => {
    const note = await parseText(read(name), name.endsWith('x') ? 'mdx' : 'md');
    expect(note.facts.faults).toEqual([]);
    const html = breakLines(drawNote(note));
    const golden = join(dir, `${name}.html`);
    if (process.env.UPDATE_GOLDEN && !existsSync(golden)) writeFileSync(golden, html);
    expect(html).toBe(readFileSync(golden, 'utf8'));
  });

  const pairs = sources.filter((name) => sources.includes(name.replace(/\.md$/, '-mdx.mdx')) && name.endsWith('.md'));

  test.each(pairs.filter((name) => read(name) === read(name.replace(/\.md$/, '-mdx.mdx'))))(
    'draws %s in both endings alike',
    async (name) => {
      const text = read(name);
      expect(drawNote(await parseText(text, 'mdx'))).toBe(drawNote(await parseText(text, 'md')));
    },
  );
});
