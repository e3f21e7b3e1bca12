import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseFrontMatter } from '../../../lib/frontMatter/parseFrontMatter';
import { fillTemplate } from '../../../lib/newNote/fillTemplate';

const title = "It's: a *title* # with {signs}";
const filling = {
  texts: {
    title,
    key: 'dai2023emu',
    doi: '',
    tags: ['cs.CV', 'a b'],
    none: [],
    date: '2024-01-02',
  },
  markdown: { abstract: '> One\n>\n> Two', related: '' },
};
const fill = (template: string) => fillTemplate(template, filling);

/** What the front matter of a template reads as once it is filled. */
const read = (yaml: string) => {
  const text = fill(`---\n${yaml}---\n`);
  if (typeof text !== 'string') throw new Error(text.mistake);
  return parse(text.replace(/^---$/gm, '')) as unknown;
};

describe('fillTemplate(template, filling)', () => {
  test('quotes what stands in front matter, whole values and parts of them, also in quotes', () => {
    const template =
      '---\ntitle: {{title}}\nsummary: "On {{title}}, {{ key }}"\ndate: {{date}}\ntags: {{tags}}\npapers:\n  - {{key}}\n---\n';
    const text = fill(template);
    expect(text).toBe(
      [
        '---',
        'title: "It\'s: a *title* # with {signs}"',
        'summary: "On It\'s: a *title* # with {signs}, dai2023emu"',
        'date: 2024-01-02',
        "tags: [cs.CV, 'a b']",
        'papers:',
        '  - dai2023emu',
        '---',
        '',
      ].join('\n'),
    );
    expect(parseFrontMatter(String(text))).toMatchObject({ faults: [], frontMatter: { title: filling.texts.title } });
  });

  test.each([
    ['tags: [{{tags}}, reading]', { tags: ['cs.CV', 'a b', 'reading'] }],
    ['tags: [reading, {{none}}]', { tags: ['reading'] }],
    ['tags: [{{none}}, reading, {{none}}, {{key}}]', { tags: ['reading', 'dai2023emu'] }],
    [
      'tags: ["{{title}}, or so", \'{{key}}\', x: {{title}}]',
      { tags: [`${title}, or so`, 'dai2023emu', { x: title }] },
    ],
    ['{ title: "{{title}}", date: {{date}}, on: On {{title}} }', { title, date: '2024-01-02', on: `On ${title}` }],
    ['title: {{title}} # of {{key}}', { title }],
    ["title: 'It''s {{title}}'  # said", { title: `It's ${title}` }],
    ['# On {{title}}\ntitle: {{key}}', { title: 'dai2023emu' }],
    [
      'summary: >-\n  On {{title}}\n\n  by {{tags}}\ntitle: {{title}}',
      { summary: `On ${title}\nby cs.CV, a b`, title },
    ],
    ['- key: |\n    {{title}}\n  other: {{title}}', [{ key: `${title}\n`, other: title }]],
    ['summary:\n  {{title}} again', { summary: `${title} again` }],
  ])('fills the front matter %j as YAML', (yaml, value) => {
    expect(read(`${yaml}\n`)).toEqual(value);
  });

  test('escapes texts in the body, and lists them by commas', () => {
    expect(fill('# {{title}} ({{tags}})\n')).toBe("# It's: a \\*title\\* # with \\{signs\\} (cs.CV, a b)\n");
  });

  test('leaves lines out that stand for nothing, with the blank line behind them', () => {
    expect(fill('A\n\n{{related}}\n\nB {{doi}}\n\n{{abstract}}\n')).toBe('A\n\nB \n\n> One\n>\n> Two\n');
    expect(fill('A\n\n{{related}}\n')).toBe('A\n');
  });

  test('keeps the line ends of the template', () => {
    expect(fill('A\r\n\r\n{{abstract}}\r\n')).toBe('A\r\n\r\n> One\r\n>\r\n> Two\r\n');
  });

  test('says which placeholder stands for nothing', () => {
    expect(fill('{{abstrac}}')).toEqual({
      mistake: 'The template has {{abstrac}}, which stands for nothing. Did you mean {{abstract}}?',
    });
    expect(fill('{{zzzzzzzz}}')).toEqual({
      mistake:
        'The template has {{zzzzzzzz}}, which stands for nothing. There are {{title}}, {{key}}, {{doi}}, {{tags}}, {{none}}, {{date}}, {{abstract}}, {{related}}.',
    });
    expect(fill('# {{key | upper}}')).toEqual({
      mistake: 'The template has {{key | upper}}, which stands for nothing. Did you mean {{key}}?',
    });
    expect(fill('---\nsummary: {{abstract}}\n---\n')).toEqual({
      mistake: 'The template has {{abstract}} or {{related}} in its front matter; they stand in the text.',
    });
  });
});
