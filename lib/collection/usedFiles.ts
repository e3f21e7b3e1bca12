import type { ContentFile } from '../content/read';
import type { Collection } from './Collection';
import { imagePath, resolveLink } from './targets';

/** The files beside the notes that a reader can come to: pictures, and what links lead to. */
export function listUsedFiles(collection: Collection): ContentFile[] {
  const used = new Map<string, ContentFile>();
  const add = (file: ContentFile | undefined) => file && used.set(file.path, file);
  for (const note of collection.byFile.values()) {
    for (const { url } of note.facts.images) add(collection.assets.get(imagePath(url, note.file)));
    for (const { url } of note.facts.links) {
      const target = resolveLink(url, note.file, collection);
      if (target.kind === 'file') add(target.file);
    }
  }
  return [...used.values()];
}
