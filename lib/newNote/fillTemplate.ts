import { findNearest } from '../fault/nearest';
import { quoteScalar } from '../yaml/quoteScalar';
import { escapeMarkdown } from './escapeMarkdown';

/** What the placeholders of a template stand for; Markdown stands in the body as it is, text is escaped. */
export interface Filling {
  texts: Readonly<Record<string, string | readonly string[]>>;
  markdown: Readonly<Record<string, string>>;
}

/** A template that cannot be filled; the message is for the author. */
export interface TemplateMistake {
  mistake: string;
}

const placeholder = /\{\{\s*([\w-]*)\s*\}\}/g;

/**
 * The text of a note from a template. In front matter a value with placeholders becomes one quoted text, or a list; in
 * the body they become text or Markdown. A line that holds nothing but placeholders which stand for nothing is left out.
 */
export function fillTemplate(template: string, filling: Filling): string | TemplateMistake {
  const known = [...Object.keys(filling.texts), ...Object.keys(filling.markdown)];
  for (const [whole, name = ''] of template.matchAll(placeholder)) {
    if (known.includes(name)) continue;
    const [nearest] = findNearest(name, known, 1);
    const way = nearest
      ? `Did you mean {{${nearest}}}?`
      : `There are ${known.map((each) => `{{${each}}}`).join(', ')}.`;
    return { mistake: `The template has ${whole}, which stands for nothing. ${way}` };
  }
  const { head, body } = splitTemplate(template.replace(/^\uFEFF/, ''));
  if (
    head.includes('{{') &&
    Object.keys(filling.markdown).some((name) => new RegExp(`\\{\\{\\s*${name}\\s*\\}\\}`).test(head))
  ) {
    return { mistake: 'The template has {{abstract}} or {{related}} in its front matter; they stand in the text.' };
  }
  return (
    fillLines(head, (line) => fillYaml(line, filling)) + endOnce(fillLines(body, (line) => fillMarkdown(line, filling)))
  );
}

function splitTemplate(template: string): { head: string; body: string } {
  const head = /^---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/.exec(template)?.[0] ?? '';
  return { head, body: template.slice(head.length) };
}

function fillLines(text: string, fill: (line: string) => string): string {
  const filled: string[] = [];
  let isGone = false;
  for (const line of text.split(/(?<=\n)/)) {
    const result = fill(line);
    // The blank line behind a line that is gone goes with it.
    const follows = isGone && line.trim() === '';
    isGone = line.includes('{{') && line.replace(placeholder, '').trim() === '' && result.trim() === '';
    if (!isGone && !follows) filled.push(result);
  }
  return filled.join('');
}

const yamlLine = /^(\s*(?:-\s+)*(?:[\w-]+:\s+)?)(.*?)(\s*)$/s;

function fillYaml(line: string, { texts }: Filling): string {
  if (!/\{\{/.test(line)) return line;
  const [, before = '', written = '', after = ''] = yamlLine.exec(line) ?? [];
  const value = /^(['"])(.*)\1$/.exec(written)?.[2] ?? written;
  const [, name = ''] = /^\{\{\s*([\w-]+)\s*\}\}$/.exec(value) ?? [];
  const list = texts[name];
  if (typeof list === 'object') return `${before}[${list.map(scalar).join(', ')}]${after}`;
  const filled = value.replace(placeholder, (_, each: string) => asText(texts[each]));
  return `${before}${scalar(filled)}${after}`;
}

/** Words, days and paths stand as people write them; all else is quoted. */
function scalar(text: string): string {
  const isPlain = /^(?:\d{4}-\d{2}-\d{2}|\/[\p{L}\p{N}_./-]*|[\p{L}][\p{L}\p{N}_.-]*)$/u.test(text);
  return isPlain && !/^(?:null|true|false|yes|no|on|off|y|n)$/i.test(text) ? text : quoteScalar(text);
}

function fillMarkdown(line: string, { texts, markdown }: Filling): string {
  return line.replace(placeholder, (_, name: string) => {
    const filled = markdown[name] ?? escapeMarkdown(asText(texts[name]));
    return filled.replaceAll('\n', lineEndOf(line));
  });
}

function asText(value: string | readonly string[] | undefined): string {
  return typeof value === 'string' ? value : (value ?? []).join(', ');
}

function endOnce(body: string): string {
  return body.trim() === '' ? body : body.trimEnd() + lineEndOf(body);
}

function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
