import type { CslNode } from 'citeproc';
import { findNearest } from '../../fault/nearest';
import { listPackagedStyles, readStyle } from './readStyles';

/** The style of a site that names none. */
export const defaultStyle = 'ieee';

/** Short names beside the packaged ones. */
const aliases: Record<string, string> = {
  'gb-t-7714-2015-numeric': 'china-national-standard-gb-t-7714-2015-numeric',
  'gb-t-7714-2015-author-date': 'china-national-standard-gb-t-7714-2015-author-date',
  'gb-t-7714-2015-note': 'china-national-standard-gb-t-7714-2015-note',
};

/** The styles that the manual names and every release is tested with. */
export const testedStyles: readonly string[] = ['ieee', 'apa', 'nature', ...Object.keys(aliases)];

let known: Set<string> | undefined;

/** All names an author can give a citation style: the tested ones first. */
export function listStyles(): string[] {
  known ??= new Set([...testedStyles, ...listPackagedStyles()]);
  return [...known];
}

/** Whether there is a citation style of this name. */
export function isKnownStyle(name: string): boolean {
  listStyles();
  return known?.has(name) ?? false;
}

/** What to tell an author whose style is none; undefined when it is one. */
export function explainUnknownStyle(name: string): { message: string; suggestion: string } | undefined {
  if (isKnownStyle(name)) return undefined;
  const tested = findNearest(name, testedStyles, 1);
  const [nearest] = [...tested, ...findNearest(name, listStyles(), 1)];
  const suggestion =
    nearest === undefined
      ? `Use one of ${testedStyles.map((style) => `\`${style}\``).join(', ')}, or another name of the CSL style repository.`
      : `Did you mean \`${nearest}\`?`;
  return { message: `There is no citation style \`${name}\`.`, suggestion };
}

/** The style of this name, fresh. Throws when there is none: callers check first. */
export function getStyle(name: string): CslNode {
  const style = readStyle(aliases[name] ?? name);
  if (!style) throw new Error(`No citation style is named ${name}`);
  return style;
}
