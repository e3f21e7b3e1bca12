import type { Fault, TextEdit } from '../fault/Fault';
import { makeFault } from '../fault/makeFault';
import { findNearest } from '../fault/nearest';
import { findSlip } from '../fault/slips';
import { type Destination, destinationKey } from '../labels/labelName';
import type { CrossReferenceItem } from '../note/Facts';
import { type NamedNotes, type ReferenceTarget, resolveReference } from './crossReferences';
import type { Note } from './Note';

/** Every reference names a label. `notes` are all, drafts too; only a draft may refer to drafts. */
export function checkReferences(note: Note, notes: NamedNotes): Fault[] {
  return note.facts.crossReferences
    .flatMap(({ items }) => items)
    .flatMap((item) => {
      const found = explain(item, resolveReference(item, note, notes), note, notes);
      return found
        ? [{ file: note.file, ...makeFault('reference-resolves', item, ...found, mend(item, note, notes)) }]
        : [];
    });
}

function explain(
  item: CrossReferenceItem,
  target: ReferenceTarget,
  note: Note,
  { byName }: NamedNotes,
): [message: string, way: string] | undefined {
  const hint = (near: Pick<Destination, 'note' | 'name'>[], other: string) => {
    const names = near.map((destination) => `\`@${destinationKey(destination)}\``);
    return names.length > 0 ? `Did you mean ${names.join(' or ')}?` : other;
  };
  if (target.kind === 'no-note') {
    if (target.candidates.length > 0) {
      const files = target.candidates.map(({ file }) => `\`${file}\``).join(' and ');
      return [`Several notes are named \`${item.note}\`: ${files}.`, 'Write the permalink, without its first slash.'];
    }
    const others = findNearest(item.note ?? '', byName.keys()).map((name) => ({ note: name, name: item.name }));
    const way = 'Write the name of its file without the ending, or its permalink without the first slash.';
    return [`There is no note \`${item.note}\`.`, hint(others, way)];
  }
  const isDraft = target.note.frontMatter.draft && !note.frontMatter.draft;
  if (isDraft && item.note !== undefined) {
    return [`\`${item.note}\` is a draft, which readers cannot see.`, 'Publish it first, or take the reference away.'];
  }
  if (target.kind === 'label') return undefined;
  const labels = target.note.facts.labels.map(({ name }) => name);
  const near = findNearest(item.name, labels).map((name) => ({ note: item.note, name }));
  const where = item.note === undefined ? 'In this note' : `In \`${item.note}\``;
  return [
    `${where} nothing has the label \`${item.name}\`.`,
    hint(near, 'Write `{#…}` with the label behind what it names, or `\\@` for the sign itself.'),
  ];
}

/** The label that was meant beyond doubt, of the note that is named. */
function mend(item: CrossReferenceItem, note: Note, notes: NamedNotes): TextEdit[] | undefined {
  const target = resolveReference(item, note, notes);
  if (target.kind !== 'no-label') return undefined;
  const meant = findSlip(
    item.name,
    target.note.facts.labels.map(({ name }) => name),
  );
  const { line, column, endLine, endColumn } = item;
  return meant === undefined ? meant : [{ line, column, endLine, endColumn, was: item.name, text: meant }];
}
