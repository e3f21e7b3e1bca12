import { expect } from 'vitest';
import type { ForeignKind } from '../../../lib/import/Conversion';
import { importFolder, makeSite } from './importFiles';

/** What becomes of the files of a site: the bodies of the notes, what is told of anchors, and the faults. */
export async function importAnchors(files: Record<string, string>, from: ForeignKind = 'jekyll') {
  const { imported } = await importFolder(
    makeSite({ '_config.yml': 'url: https://old.example.org\n', ...files }),
    from,
  );
  expect(imported.failed).toEqual([]);
  const noteOf = (file: string) => imported.notes.find(({ planned }) => planned.note.path === file);
  return {
    bodyOf: (file: string) =>
      noteOf(file)
        ?.converted.text.replace(/^---\n[\s\S]*?\n---\n\n?/, '')
        .trim(),
    told: (file: string) =>
      (noteOf(file)?.converted.decisions ?? [])
        .filter(({ kind }) => /anchor|label|number/.test(kind))
        .map(({ line, kind, message }) => `${line} ${kind}: ${message}`),
    faults: (file: string) => noteOf(file)?.facts.faults.filter(({ rule }) => rule !== 'image-alt-describes'),
  };
}
