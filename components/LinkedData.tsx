import type { Collection } from '../lib/collection/Collection';
import type { Note } from '../lib/collection/Note';
import { jsonToScript, noteToJsonLd } from '../lib/metadata/jsonLd';

/** What a note is, for machines: JSON-LD, a data block that no browser acts on and that stays in a release. */
export function LinkedData({ note, collection }: { note: Note; collection: Collection }) {
  const json = jsonToScript(noteToJsonLd(note, collection));
  return <script data-keep="" type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
