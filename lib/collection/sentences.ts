import { NoteCache } from '../note/cache';
import type { Sentence } from '../note/Facts';
import type { Collection } from './Collection';
import type { Note } from './Note';
import type { CitingNote } from './papers';

/** A sentence that cites a paper. */
export interface Mention {
  /** The citations of the paper in it, as indexes of the note's. */
  citations: number[];
  /** Undefined for a citation that stands in no text. */
  sentence: Sentence | undefined;
}

const known = new WeakMap<Collection, Map<string, Sentence[]>>();

/** The sentences of a note that cite a paper, in the note's order, each once. */
export function listMentions({ note, citations }: CitingNote, collection: Collection): Mention[] {
  const sentences = sentencesOf(note, collection);
  const mentions = new Map<number, Mention>();
  for (const citation of citations) {
    const index = note.facts.citations[citation]?.sentence ?? -1 - citation;
    const mention = mentions.get(index) ?? { citations: [], sentence: sentences[index] };
    mention.citations.push(citation);
    mentions.set(index, mention);
  }
  return [...mentions.values()];
}

/** Read once for a collection: a note cites many papers, each of which has a page. */
function sentencesOf(note: Note, collection: Collection): Sentence[] {
  const byKey = known.get(collection) ?? new Map<string, Sentence[]>();
  known.set(collection, byKey);
  const sentences = byKey.get(note.bodyKey) ?? new NoteCache(collection.cache.dir).listSentences(note.bodyKey);
  byKey.set(note.bodyKey, sentences);
  return sentences;
}
