import type { Fault, Span } from '../../fault/Fault';
import type { RuleId } from '../../fault/rules';

/** Rules about what is not there: the import makes no links, images, citations or hidden signs, so the original had them too. */
const absences: ReadonlySet<RuleId> = new Set([
  'link-resolves',
  'image-exists',
  'image-is-local',
  'citation-resolves',
  'anchor-resolves',
  'venue-agrees',
  'heading-level-follows',
  'image-alt-describes',
  'bib-paper-is-unique',
  'code-language-is-known',
  'bib-entry-parses',
  'bib-key-is-unique',
  'bib-key-is-free',
  'bib-field-is-valid',
  'text-has-no-hidden-sign',
]);

/** Rules about what an author wrote and the import hands on as it is; other faults are the import's own. */
const handedOn: ReadonlySet<RuleId> = new Set([
  'math-renders',
  'math-is-closed',
  'math-is-bounded',
  'macro-parses',
  'image-has-alt',
  'label-is-unique',
  'reference-resolves',
  'footnote-resolves',
  'footnote-is-used',
  'footnote-is-unique',
  'definition-is-used',
  'table-row-fits',
  'code-meta-is-known',
  'link-is-safe',
  'label-is-used',
  'citation-is-read',
  'text-is-normal',
  'text-direction-is-plain',
]);

/** The shortest text that proves something by being found. */
const shortest = 3;

/**
 * Whether a fault of an imported note stood in the original: the text that it points at stands there too, blanks and
 * entities aside. `result` is the imported note, `original` the foreign one.
 */
export function isInOriginal(fault: Fault, result: string, original: string): boolean {
  if (absences.has(fault.rule)) return true;
  if (!handedOn.has(fault.rule)) return false;
  const text = tidy(cut(result, fault));
  // A single sign proves something only with what stands around it.
  const around = tidy(cut(result, { ...fault, column: Math.max(1, fault.column - 6), endColumn: fault.endColumn + 6 }));
  const known = tidy(original);
  return [text, around].some((piece) => piece.length >= shortest && known.includes(piece));
}

function cut(text: string, { line, column, endLine, endColumn }: Span): string {
  const lines = text.split('\n').slice(line - 1, endLine);
  if (lines.length === 0) return '';
  lines[lines.length - 1] = (lines.at(-1) ?? '').slice(0, endColumn - 1);
  lines[0] = (lines[0] ?? '').slice(column - 1);
  return lines.join('\n');
}

function tidy(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/[\s\\]+/g, '');
}
