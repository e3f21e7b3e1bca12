import { type Stretch, splitSentences } from '../../text/splitSentences';
import type { Citation, Sentence } from '../Facts';
import type { AnyNode, Context } from './Context';
import { inlineLeaves, type Leaf } from './inlineLeaves';
import { findSidenotes } from './plainText';
import { toParts } from './sentenceParts';

/**
 * The sentences of a transformed note that cite something, in its order; each citation is told the index of its own. A
 * row of a table is one sentence: a cell by itself says little.
 */
export function gatherSentences(root: AnyNode, lang: string, { citations, pieces }: Context): Sentence[] {
  const sentences: Sentence[] = [];
  const drawn = [...pieces.keys()];
  const gather = ({ leaves, whole }: Line) => {
    if (!leaves.some(({ kind }) => kind === 'citation')) return;
    for (const sentence of whole ? [leaves] : cutSentences(leaves, lang, citations)) {
      const cited = sentence.flatMap((leaf) => (leaf.kind === 'citation' ? [leaf.index] : []));
      if (cited.length === 0) continue;
      const index = sentences.push(toParts(sentence)) - 1;
      for (const at of cited) Object.assign(citations[at] ?? {}, { sentence: index });
    }
  };
  if (citations.length > 0) visitLines(root, drawn, gather);
  return sentences;
}

interface Line {
  leaves: Leaf[];
  whole: boolean;
}

const inline = new Set(['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'link', 'break', 'mdxJsxTextElement']);

/** What stands before the text of a theorem or proof, in its first paragraph. */
const heads = new Set(['StatementHead', 'ProofHead']);

/** Calls `take` for each run of inline nodes: what a paragraph, a caption or a heading holds. Sidenotes stand for themselves. */
function visitLines(node: AnyNode, pieces: readonly string[], take: (line: Line) => void): void {
  const children = node.children ?? [];
  if (node.type === 'tableRow') {
    const cells = children.map((cell) => inlineLeaves(cell.children ?? [], pieces)).filter(({ length }) => length > 0);
    take({ leaves: cells.flatMap((cell, index) => (index === 0 ? cell : [between, ...cell])), whole: true });
    return;
  }
  let run: AnyNode[] = [];
  const endRun = () => {
    if (run.length > 0) take({ leaves: inlineLeaves(run, pieces), whole: false });
    for (const sidenote of run.flatMap(findSidenotes)) visitLines(sidenote, pieces, take);
    run = [];
  };
  for (const child of children) {
    if (inline.has(child.type) && !heads.has((child as { name?: string }).name ?? '')) run.push(child);
    else {
      endRun();
      visitLines(child, pieces, take);
    }
  }
  endRun();
}

const between: Leaf = { kind: 'text', text: ' · ', tags: [] };

/** A letter in no case: what it stands for, such as a formula, may begin a sentence. */
const letter = '\u2135';
/** A citation in brackets, which may also stand behind the sentence. */
const mark = '\uFFFC';

function cutSentences(leaves: readonly Leaf[], lang: string, citations: readonly Citation[]): Leaf[][] {
  const text = leaves.map((leaf) => flatten(leaf, citations)).join('');
  return cutLeaves(leaves, keepMarks(text, splitSentences(text.replaceAll(mark, letter), lang)));
}

function flatten(leaf: Leaf, citations: readonly Citation[]): string {
  if (leaf.kind === 'text') return leaf.text;
  return leaf.kind === 'citation' && !citations[leaf.index]?.narrative ? mark : letter;
}

/** `It works.[1] Next` and `它可行。[1]`: a mark behind the full stop is of the sentence before. */
function keepMarks(text: string, sentences: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  for (const { start, end } of sentences) {
    const last = kept.at(-1);
    const marks = /^(?:\uFFFC\s*)+(?=$|\p{Lu})/u.exec(text.slice(start, end))?.[0].length ?? 0;
    if (last) last.end += marks;
    const from = last ? start + marks : start;
    if (from < end) kept.push({ start: from, end });
  }
  return kept;
}

/** The pieces of each stretch of the flat text, where all but text is one character wide. Stretches follow each other. */
function cutLeaves(leaves: readonly Leaf[], stretches: readonly Stretch[]): Leaf[][] {
  const cut: Leaf[][] = stretches.map(() => []);
  let at = 0;
  let current = 0;
  for (const leaf of leaves) {
    const from = at;
    at += leaf.kind === 'text' ? leaf.text.length : 1;
    for (; current < stretches.length; current++) {
      const { start, end } = stretches[current] as Stretch;
      const text = leaf.kind === 'text' ? leaf.text.slice(Math.max(0, start - from), end - from) : '';
      cut[current]?.push(leaf.kind === 'text' ? { ...leaf, text } : leaf);
      if (end > at) break;
      if (end === at) {
        current++;
        break;
      }
    }
  }
  return cut;
}
