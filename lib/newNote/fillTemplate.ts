import { findNearest } from '../fault/nearest';
import { escapeMarkdown } from './escapeMarkdown';
import { asText, placeholder, type Texts, yamlFiller } from './fillYaml';

/** What the placeholders of a template stand for; Markdown stands in the body as it is, text is escaped. */
export interface Filling {
  texts: Texts;
  markdown: Readonly<Record<string, string>>;
}

/** A template that cannot be filled; the message is for the author. */
export interface TemplateMistake {
  mistake: string;
}

/** All that looks like a placeholder, also with more than a name in it. */
const candidate = /\{\{\s*([^{}\\\r\n]*?)\s*\}\}/g;

/**
 * The text of a note from a template. In front matter a value with placeholders becomes one quoted text, or a list; in
 * the body they become text or Markdown. A line that holds nothing but placeholders which stand for nothing is left out.
 */
export function fillTemplate(template: string, filling: Filling): string | TemplateMistake {
  const known = [...Object.keys(filling.texts), ...Object.keys(filling.markdown)];
  for (const [whole, name = ''] of template.matchAll(candidate)) {
    if (!known.includes(name)) return { mistake: describeUnknown(whole, name, known) };
  }
  const { head, body } = splitTemplate(template.replace(/^\uFEFF/, ''));
  if (
    head.includes('{{') &&
    Object.keys(filling.markdown).some((name) => new RegExp(`\\{\\{\\s*${name}\\s*\\}\\}`).test(head))
  ) {
    return { mistake: 'The template has {{abstract}} or {{related}} in its front matter; they stand in the text.' };
  }
  return fillLines(head, yamlFiller(filling.texts)) + endOnce(fillLines(body, (line) => fillMarkdown(line, filling)));
}

function describeUnknown(whole: string, name: string, known: readonly string[]): string {
  const [word = name] = /^[\w-]+/.exec(name) ?? [];
  const [nearest] = known.includes(word) ? [word] : findNearest(word, known, 1);
  const way = nearest ? `Did you mean {{${nearest}}}?` : `There are ${known.map((each) => `{{${each}}}`).join(', ')}.`;
  return `The template has ${whole}, which stands for nothing. ${way}`;
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

function fillMarkdown(line: string, { texts, markdown }: Filling): string {
  return line.replace(placeholder, (_, name: string) => {
    const filled = markdown[name] ?? escapeMarkdown(asText(texts[name]));
    return filled.replaceAll('\n', lineEndOf(line));
  });
}

function endOnce(body: string): string {
  return body.trim() === '' ? body : body.trimEnd() + lineEndOf(body);
}

function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
