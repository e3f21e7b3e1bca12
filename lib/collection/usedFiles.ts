import type { ContentFile } from '../content/read';
import type { Collection } from './Collection';
import { contentPath, decodePath, resolveLink } from './targets';

/** The files beside the notes that a reader can come to: pictures, and what links lead to. */
export function listUsedFiles(collection: Collection): ContentFile[] {
  const used = new Map<string, ContentFile>();
  const add = (file: ContentFile | undefined) => file && used.set(file.path, file);
  for (const note of collection.byFile.values()) {
    for (const { url } of note.facts.images)
      add(collection.assets.get(contentPath(decodePath(url.replace(/[?#].*$/s, '')), note.file)));
    for (const { url } of note.facts.links) {
      const target = resolveLink(url, note.file, collection);
      if (target.kind === 'file') add(target.file);
    }
  }
  return [...used.values()];
}
