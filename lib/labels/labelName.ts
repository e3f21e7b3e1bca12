import { parseIdentifierKey } from '../bibliography/identifierKey';

/**
 * What can be labelled, as a fault names it, by the prefix that a label of it begins with: Quarto's reserved prefixes
 * (https://quarto.org/docs/authoring/cross-references.html#reserved-prefixes), and `clm` and `qst` of our own.
 */
export const labelNouns = {
  eq: 'an equation',
  fig: 'a figure',
  tbl: 'a table',
  lst: 'a listing',
  alg: 'an algorithm',
  thm: 'a theorem',
  lem: 'a lemma',
  prp: 'a proposition',
  cor: 'a corollary',
  def: 'a definition',
  asm: 'an assumption',
  rem: 'a remark',
  exm: 'an example',
  clm: 'a claim',
  qst: 'a question',
  sec: 'a section',
} as const;

export type LabelKind = keyof typeof labelNouns;

const labelKinds = Object.keys(labelNouns) as LabelKind[];

/** The author's name for a target, as labels and references write it. */
export interface LabelName {
  kind: LabelKind;
  /** With its prefix, in small letters and behind a hyphen: `eq-loss`. It is the target's anchor too. */
  name: string;
}

const form = /^([A-Za-z]{2,3})[-:]([\p{L}\p{N}_][\p{L}\p{N}_.:-]*)$/u;

/** Reads `eq-loss`, `Eq-loss` (Quarto's capital) or `eq:loss` (LaTeX's custom). Undefined when it is no label. */
export function parseLabelName(text: string): LabelName | undefined {
  const [, prefix = '', rest = ''] = form.exec(text.trim().normalize('NFC')) ?? [];
  const small = prefix.charAt(0).toLowerCase() + prefix.slice(1);
  const kind = labelKinds.find((known) => known === small);
  return kind && { kind, name: `${kind}-${rest.replaceAll(':', '-')}` };
}

/** Reads a label of an equation as LaTeX writers name it, who may leave `eq:` out. */
export function parseTexLabel(text: string): LabelName | undefined {
  return parseLabelName(text) ?? parseLabelName(`eq-${text}`);
}

/** A place a reference names: a label of this note, or of another one by its file name or permalink. */
export interface Destination extends LabelName {
  note?: string;
}

/**
 * Reads what stands behind the `@` of a reference: `eq-loss`, `blog-diffusion/eq-loss`, `posts/2023/11/x/eq-loss`. An
 * identifier of a paper is none, whatever it ends with: `doi:10.1000/fig-3`.
 */
export function parseDestination(key: string): Destination | undefined {
  if (parseIdentifierKey(key)) return undefined;
  const slash = key.lastIndexOf('/');
  const label = parseLabelName(key.slice(slash + 1));
  if (!label || slash < 0) return label;
  return { ...label, note: key.slice(0, slash).normalize('NFC') };
}

/** What stands behind the `@` of a reference: the way back from `parseDestination`. */
export function destinationKey({ note, name }: Pick<Destination, 'note' | 'name'>): string {
  return note === undefined ? name : `${note}/${name}`;
}
