import type { Note } from './Note';

/** Every tag with its notes, most used first. Case and normal form aside, equal tags are one, spelled as first met. */
export function gatherTags(notes: Note[]): Map<string, Note[]> {
  const byFolded = new Map<string, { tag: string; notes: Note[] }>();
  for (const note of notes) {
    for (const tag of note.frontMatter.tags) {
      const folded = foldTag(tag);
      const entry = byFolded.get(folded) ?? { tag, notes: [] };
      entry.notes.push(note);
      byFolded.set(folded, entry);
    }
  }
  const entries = [...byFolded.values()].sort(
    (a, b) => b.notes.length - a.notes.length || a.tag.localeCompare(b.tag, 'zh'),
  );
  return new Map(entries.map(({ tag, notes: tagged }) => [tag, tagged]));
}

/** The spelling under which the site knows a tag. */
export function findTag(tags: ReadonlyMap<string, Note[]>, tag: string): string | undefined {
  if (tags.has(tag)) return tag;
  const folded = foldTag(tag);
  return [...tags.keys()].find((known) => foldTag(known) === folded);
}

function foldTag(tag: string): string {
  return tag.normalize('NFC').toLowerCase();
}
