import { matchBracketedKey, matchCitationKey } from '../../../bibliography/citation/matchCitationKey';
import { parseCitationGroup } from '../../../bibliography/citation/parseCitationGroup';
import { parseDestination } from '../../../labels/labelName';
import { ownLabels } from './divs';
import { linkTo } from './namedLink';
import type { Reader } from './protect';
import type { Source } from './Source';

/** A key between brackets as `@key` or, with signs that would end it, `@{key}`. */
export function writeKey(key: string): string {
  return matchBracketedKey(`@${key}`, 0)?.key === key ? `@${key}` : `@{${key}}`;
}

/** `[@a; @b]` of keys as BibTeX has them. Undefined when none can be one. */
export function writeCitation(keys: string[], source: Source, locator = ''): string | undefined {
  const known = keys.map((key) => key.trim()).filter((key) => key !== '' && !/[\s{}]/.test(key));
  for (const key of known) source.work.cited.add(key);
  if (known.length === 0) return undefined;
  const written = known.map(writeKey).join('; ');
  return locator === '' ? `[${written}]` : `[${written}, ${locator}]`;
}

/** `\cite[p. 3]{a,b}` and natbib's and biblatex's others. */
export function keepCitation(source: Source): boolean {
  const match =
    /^\\(?:[cC]ite(?:p|t|alp|alt|author|year|num)?|parencite|textcite|autocite|footcite)\*?((?:\[[^\]\n]{0,100}\]){0,2})\{([^{}\n]{1,500})\}/.exec(
      source.text.slice(source.at, source.at + 800),
    );
  if (!match) return false;
  const [whole, options = '', keys = ''] = match;
  const locator = /\[([^\]]*)\]$/.exec(options)?.[1] ?? '';
  const written = writeCitation(keys.split(','), source, locator.replace(/~/g, ' '));
  if (written === undefined) return false;
  source.keep({ type: 'source', source: written }, source.at + whole.length);
  return true;
}

/** `[e.g., <d-cite key="a,b"></d-cite>]`: brackets and citation are one. */
export function keepBracketedCite(source: Source): boolean {
  const { text, at } = source;
  const match =
    /^\[([^[\]<>@;$`*\\\n]{0,60}?)<d-cite\s+key\s*=\s*["']([^"'<>]{1,500})["']\s*>\s*<\/d-cite>\s*((?:,[^[\]<>@;$`*\\\n]{1,60})?)\](?!\()/.exec(
      text.slice(at, at + 700),
    );
  if (!match) return false;
  const [whole, prefix = '', keys = '', suffix = ''] = match;
  const written = writeCitation(keys.split(','), source);
  if (written === undefined) return false;
  const before = prefix.trim() === '' ? '' : `${prefix.trim()} `;
  source.keep({ type: 'source', source: `[${before}${written.slice(1, -1)}${suffix}]` }, at + whole.length);
  return true;
}

/** `[@key]`, `[see @a, p. 3; @b]`, in Pandoc's syntax, which is ours. */
export function keepCitationGroup(source: Source): boolean {
  const { text, at } = source;
  const [whole] = /^\[[^[\]\n]{0,500}\](?!\()/.exec(text.slice(at, at + 502)) ?? [];
  if (whole === undefined || !/(?:^|[^A-Za-z0-9_./@\\])@(?:[\p{L}\p{N}_]|\{)/u.test(whole)) return false;
  // At the beginning of a line this defines a link.
  if (text[at + whole.length] === ':' && /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, at - 20), at))) return false;
  const written = source.work.surroundings.kind === 'quarto' ? referTo(whole, source) : whole;
  const items = parseCitationGroup(written.slice(1, -1));
  if (!items) return false;
  const [only, ...others] = items;
  if (only && others.length === 0 && /^\[@[^\s;,]+\]$/.test(whole) && keepTitle(source, only.key, at + whole.length))
    return true;
  // `[2017 NIPS @Google]` names somebody: a key that is one word without a number, and that nothing knows, is none.
  const { hasKey } = source.work.surroundings;
  if (hasKey && items.every(({ key }) => /^\p{L}+$/u.test(key) && !hasKey(key))) return false;
  for (const { key } of items) if (!parseDestination(key)) source.work.cited.add(key);
  source.keep({ type: 'source', source: written }, at + whole.length);
  return true;
}

/**
 * Quarto's `@fig-loss` and `@key` in a sentence, which are ours too. Elsewhere a label must stand in the text and a key in a
 * bibliography; in Quarto a key that nothing knows counts where it has a number: else it names somebody.
 */
export const keepNarrative: Reader = (source) => {
  const { text, at, work } = source;
  const { kind, hasKey } = work.surroundings;
  const found = kind === 'quarto' || kind === 'markdown' ? matchCitationKey(text, at) : undefined;
  if (!found) return false;
  const label = parseDestination(kind === 'quarto' ? ownLabels(found.key) : found.key);
  const written = kind === 'quarto' && label ? referTo(text.slice(at, found.end), source) : text.slice(at, found.end);
  const isMeant = label
    ? kind === 'quarto' || text.includes(`{#${label.name}`)
    : hasKey?.(found.key) || (kind === 'quarto' && /\p{L}.*\d/u.test(found.key));
  if (!isMeant || keepTitle(source, found.key, found.end)) return isMeant;
  if (!label) work.cited.add(found.key);
  source.keep({ type: 'source', source: written }, found.end);
  return true;
};

/** A reference of Quarto's to a whole chapter or page is a link to it. */
function keepTitle(source: Source, label: string, end: number): boolean {
  const { kind, findLabel } = source.work.surroundings;
  const found = kind === 'quarto' ? findLabel?.(label.replace(/^.*\//, '')) : undefined;
  if (!found?.title?.title) return false;
  source.keep({ type: 'node', node: linkTo(found.title.url, found.title.title) }, end);
  return true;
}

/** References of Quarto's by our labels, with the note where that is another: its chapters and pages are one document. */
function referTo(references: string, { text, work }: Source): string {
  return references.replace(
    /@([A-Za-z]{2,3}-[\p{L}\p{N}_](?:[\p{L}\p{N}_.:-]*[\p{L}\p{N}_])?)/gu,
    (_, label: string) => {
      const isHere = text.includes(`#${label}`) || text.includes(`label: ${label}`);
      const note = isHere ? undefined : work.surroundings.findLabel?.(label)?.path;
      const own = ownLabels(label);
      if (note === undefined || note === '') return `@${own}`;
      return /^[\w./-]+$/.test(note) ? `@${note}/${own}` : /\s/.test(note) ? `@${own}` : `@{${note}/${own}}`;
    },
  );
}
