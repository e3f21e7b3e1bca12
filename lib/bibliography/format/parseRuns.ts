import { Parser } from 'htmlparser2';
import { normalizeUrl } from '../bib/identifiers';
import type { Mark, Run } from './Run';

/** The element that carries a citation key through citeproc. */
const cite = 'cite-key';

/** Text with its citation key, in the form that `parseRuns` reads. */
export function markKey(key: string, html: string): string {
  return `<${cite} k="${key.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}">${html}</${cite}>`;
}

/**
 * Takes citeproc's HTML apart into runs of text. What is no element or attribute we know is left out and its text
 * kept: this is the gate that no markup passes, whatever an author put in a field.
 */
export function parseRuns(html: string): Run[] {
  const runs: Run[] = [];
  const open: { name: string; mark?: Mark; key?: string; href?: string }[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => open.push({ name, ...readElement(name, attributes) }),
    onclosetag: () => open.pop(),
    ontext: (text) => {
      const run: Run = { text: text.replaceAll('\u2060', ''), marks: open.flatMap(({ mark }) => mark ?? []) };
      const key = open.findLast((element) => element.key !== undefined)?.key;
      const href = open.findLast((element) => element.href !== undefined)?.href;
      if (key !== undefined) run.key = key;
      if (href !== undefined) run.href = href;
      if (run.text !== '') runs.push(run);
    },
  });
  parser.write(html);
  parser.end();
  return joinRuns(runs);
}

function readElement(name: string, attributes: Record<string, string>): { mark?: Mark; key?: string; href?: string } {
  if (name === cite) return { key: attributes.k ?? '' };
  if (name === 'a') {
    const href = normalizeUrl(attributes.href ?? '');
    return href === undefined ? {} : { href };
  }
  if (name === 'em') return { mark: { name: 'i' } };
  if (name === 'i' || name === 'b' || name === 'sup' || name === 'sub') return { mark: { name } };
  if (name === 'div' && divClasses.has(attributes.class ?? ''))
    return { mark: { name, class: attributes.class ?? '' } };
  const styled = name === 'span' ? spanClasses[attributes.style ?? ''] : undefined;
  return styled === undefined ? {} : { mark: { name: 'span', class: styled } };
}

/** citeproc's own boxes, but for the one around the entry. */
const divClasses = new Set(['csl-left-margin', 'csl-right-inline', 'csl-block', 'csl-indent']);

/** citeproc writes styles; the page's policy and its style sheet want classes. */
const spanClasses: Record<string, string> = {
  'font-variant:small-caps;': 'small-caps',
  'font-variant:normal;': 'caps-normal',
  'font-style:normal;': 'upright',
  'font-weight:normal;': 'weight-normal',
  'text-decoration:underline;': 'underline',
  'text-decoration:none;': 'no-underline',
};

/** Puts neighbours that differ in nothing but their text together. */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && last.key === run.key && last.href === run.href && sameMarks(last.marks, run.marks)) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    } else joined.push(run);
  }
  return joined;
}

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return (
    a.length === b.length && a.every((mark, index) => mark.name === b[index]?.name && mark.class === b[index]?.class)
  );
}
