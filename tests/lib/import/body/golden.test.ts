import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { convertBody } from '../../../../lib/import/body/convertBody';
import { parseText, plainSettings } from '../../note/drawNote';
import { surroundings } from './surroundings';

const dir = join('tests', 'fixtures', 'import');
const sources = readdirSync(dir).filter((name) => /\.\w+\.md$/.test(name) && !name.endsWith('.out.md'));
const read = (name: string) => readFileSync(join(dir, name), 'utf8');
const kindOf = (name: string) => name.split('.').at(-2) as Parameters<typeof surroundings>[0];

/** A result with all that is told beside its text, as the golden files have it. */
function show({ markdown, title, macros, cited, formulas, decisions }: ReturnType<typeof convertBody>): string {
  const told = decisions.map(
    ({ line, kind, lossy, message }) => `${line} ${kind}${lossy ? ' (lossy)' : ''}: ${message}`,
  );
  const facts = [
    `formulas: ${formulas}`,
    `title: ${title ?? 'none'}`,
    `macros: ${JSON.stringify(macros)}`,
    `cited: ${cited.join(', ')}`,
  ];
  return `${markdown}\n<!--\n${[...facts, ...told].join('\n')}\n-->\n`;
}

describe('convertBody(body, firstLine, surroundings)', () => {
  test.each(sources)('converts %s as its .out.md says', (name) => {
    const shown = show(convertBody(read(name), 1, surroundings(kindOf(name))));
    const golden = name.replace(/\.md$/, '.out.md');
    if (process.env.UPDATE_GOLDEN && !existsSync(join(dir, golden))) writeFileSync(join(dir, golden), shown);
    expect(shown).toBe(read(golden));
  });

  test.each(sources)('changes nothing when the result of %s is converted again', (name) => {
    const { markdown } = convertBody(read(name), 1, surroundings(kindOf(name)));
    expect(convertBody(markdown, 1, surroundings('markdown')).markdown).toBe(markdown);
  });

  test.each(sources)('makes of %s a note whose formulas are all there and all drawn', async (name) => {
    const { markdown, formulas, macros } = convertBody(read(name), 1, surroundings(kindOf(name)));
    const { facts } = await parseText(markdown, 'md', { ...plainSettings, macros });
    // Images that had no words have those of their file's name, and are told until somebody describes them.
    expect(facts.faults.filter(({ rule }) => rule !== 'image-alt-describes')).toEqual([]);
    expect(facts.formulas).toBe(formulas - (name.startsWith('titled') ? 1 : 0));
  });
});
