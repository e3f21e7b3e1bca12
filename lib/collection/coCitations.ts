import type { Collection } from './Collection';
import type { Note } from './Note';
import { libraryOf, type Paper } from './papers';

/** A paper that notes cite beside another. */
export interface CoCitation {
  paper: Paper;
  /** How many notes cite both. */
  notes: number;
  /** In how many of these both stand in one sentence. */
  sentences: number;
  /** A note counts by how close the two stand in it: 3 in one bracket, 2 in one sentence, 1 elsewhere. */
  closeness: number;
}

/** The papers most often cited beside one, closest first. It looks only at the notes that cite it. */
export function listCoCitations(paper: Paper, collection: Collection, most = 10): CoCitation[] {
  const { citedBy } = libraryOf(collection);
  const together = new Map<Paper, CoCitation>();
  for (const { note, citations } of paper.citing) {
    const measure = createMeasure(note, citations);
    for (const [other, others] of citedBy.get(note) ?? []) {
      if (other === paper) continue;
      const closeness = measure(others);
      const one = together.get(other) ?? { paper: other, notes: 0, sentences: 0, closeness: 0 };
      one.notes++;
      one.sentences += closeness > 1 ? 1 : 0;
      one.closeness += closeness;
      together.set(other, one);
    }
  }
  return [...together.values()].sort(byCloseness).slice(0, most);
}

/** Measures how close any of a note's other citations stands to one of `citations`. */
function createMeasure(note: Note, citations: readonly number[]): (others: readonly number[]) => 1 | 2 | 3 {
  const sentenceOf = (index: number) => note.facts.citations[index]?.sentence ?? -1 - index;
  const brackets = new Set(citations);
  const sentences = new Set(citations.map(sentenceOf));
  return (others) => {
    if (others.some((index) => brackets.has(index))) return 3;
    return others.some((index) => sentences.has(sentenceOf(index))) ? 2 : 1;
  };
}

function byCloseness(a: CoCitation, b: CoCitation): number {
  return b.closeness - a.closeness || b.notes - a.notes || (a.paper.reference.id < b.paper.reference.id ? -1 : 1);
}
