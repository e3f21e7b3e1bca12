import { isChinese } from '../language/getWords';

/** A template of notes: its text, with placeholders, and the ending of the notes it makes. */
export interface Template {
  text: string;
  ending: 'md' | 'mdx';
}

interface Sections {
  abstract: string;
  body: string[];
  related: string;
}

const english: Sections = {
  abstract: 'Abstract',
  body: ['Question', 'Method', 'Results', 'Limits', 'Verdict'],
  related: 'Related notes',
};

const chinese: Sections = {
  abstract: '摘要',
  body: ['问题', '方法', '结果', '局限', '看法'],
  related: '相关笔记',
};

/**
 * The template of a site that has none of its own. Its notes are `.md`: braces and `<` are text there, so that nothing
 * one types beside a formula is a fault, and containers say all that components do.
 */
export function builtInTemplate(lang: string): Template {
  const { abstract, body } = sectionsOf(lang);
  const lines = [
    '---',
    'title: {{title}}',
    'date: {{date}}',
    'permalink: {{permalink}}',
    'lang: {{lang}}',
    'papers:',
    '  - {{key}}',
    '---',
    '',
    `## ${abstract}`,
    '',
    '{{abstract}}',
    ...body.flatMap((heading) => ['', `## ${heading}`]),
    '',
    '{{related}}',
    '',
  ];
  return { text: lines.join('\n'), ending: 'md' };
}

/** The heading above links to other notes, in a language. */
export function relatedHeading(lang: string): string {
  return sectionsOf(lang).related;
}

function sectionsOf(lang: string): Sections {
  return isChinese(lang) ? chinese : english;
}
