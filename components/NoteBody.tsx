import { citationAnchor } from '../lib/bibliography/anchors';
import type { Collection } from '../lib/collection/Collection';
import { resolveReference } from '../lib/collection/crossReferences';
import { drawCitations } from '../lib/collection/drawCitations';
import type { Note } from '../lib/collection/Note';
import { referencesOf } from '../lib/collection/ownBibliographies';
import { imagePath, resolveLink } from '../lib/collection/targets';
import { findImageSize } from '../lib/images/readImageSize';
import { destinationKey } from '../lib/labels/labelName';
import type { Words } from '../lib/language/Words';
import { NoteCache } from '../lib/note/cache';
import { type BodyComponents, drawBody } from '../lib/note/drawBody';
import { href } from '../lib/url/href';
import { Alert, type AlertKind } from './Alert';
import { Bibliography } from './Bibliography';
import { CitationNotes } from './CitationNotes';
import { Cite } from './Cite';
import { Code } from './Code';
import { CrossReference, type ReferenceTo } from './CrossReference';
import { FormulaFault } from './FormulaFault';
import { Math, type MathProps } from './Math';
import { NoteLink } from './NoteLink';
import { Picture } from './Picture';
import { paperLanguage } from './paperLanguage';
import { TableBox } from './TableBox';
import { TableHead } from './TableHead';
import { TaskMark } from './TaskMark';

export interface NoteBodyProps {
  note: Note;
  collection: Collection;
  words: Words;
}

/** An image as a compiled body calls it: the title is its caption, with what the dialect makes of it as children. */
interface PictureCall {
  src: string;
  alt: string;
  title?: string;
  block?: boolean;
  children?: React.ReactNode;
}

/** A note's text, drawn with what depends on the rest of the site: citations, links, image sizes. */
export function NoteBody({ note, collection, words }: NoteBodyProps) {
  const { clusters } = drawCitations(note, collection);
  const body = new NoteCache(collection.cache.dir).getBody(note.bodyKey);
  return (
    <div className="prose" lang={note.lang}>
      {drawBody(body, noteComponents(note, collection, words))}
      <CitationNotes
        clusters={clusters}
        anchors={clusters.map((_, index) => citationAnchor(index))}
        languages={languagesOf(note, collection)}
        words={words}
      />
      {!note.facts.placesBibliography && <NoteBibliography note={note} collection={collection} words={words} />}
    </div>
  );
}

function NoteBibliography({ note, collection, words }: NoteBodyProps) {
  const { bibliography, mentions } = drawCitations(note, collection);
  const anchors = new Map([...mentions].map(([key, indexes]) => [key, indexes.map(citationAnchor)]));
  return (
    <Bibliography entries={bibliography} mentions={anchors} languages={languagesOf(note, collection)} words={words} />
  );
}

/** The language of each reference that a note cites, by key. */
function languagesOf(note: Note, collection: Collection): Map<string, string> {
  const references = referencesOf(note, collection);
  const keys = note.facts.citations.flatMap(({ items }) => items.map(({ key }) => key));
  return new Map(
    keys.flatMap((key) => {
      const reference = references.get(key);
      return reference ? [[key, paperLanguage(reference)] as const] : [];
    }),
  );
}

/** The targets of a note's reference; what a fault tells of stays as it was written, in dev. */
function resolveTargets(note: Note, index: number, collection: Collection): (ReferenceTo | string)[] {
  const { items = [] } = note.facts.crossReferences[index] ?? {};
  return items.map((item) => {
    const target = resolveReference(item, note, collection);
    if (target.kind !== 'label') return `@${destinationKey(item)}`;
    const { form, prefix, suffix } = item;
    const permalink = target.note === note ? undefined : target.note.permalink;
    const { kind, number, name } = target.label;
    return { kind, number, anchor: name, permalink, form, prefix, suffix };
  });
}

/** The components that a compiled body calls, each given what it cannot know from the note alone. */
function noteComponents(note: Note, collection: Collection, words: Words): BodyComponents {
  const { clusters } = drawCitations(note, collection);
  return {
    a: ({ href: url = '', ...props }: { href?: string }) => (
      <NoteLink target={resolveLink(url, note.file, collection)} {...props} />
    ),
    table: (props: object) => <TableBox label={words.table} {...props} />,
    th: TableHead,
    input: TaskMark,
    Math: (props: MathProps) => <Math label={words.formula} {...props} />,
    FormulaFault,
    Code: (props: { markup: string; lang?: string; title?: string }) => <Code words={words} {...props} />,
    Alert: (props: { kind: AlertKind; children?: React.ReactNode }) => <Alert words={words} {...props} />,
    Cite: ({ index }: { index: string }) => {
      const cluster = clusters[Number(index)];
      return cluster ? <Cite id={citationAnchor(Number(index))} cluster={cluster} /> : null;
    },
    CrossReference: ({ index }: { index: string }) => (
      <CrossReference targets={resolveTargets(note, Number(index), collection)} words={words} />
    ),
    Bibliography: () => <NoteBibliography note={note} collection={collection} words={words} />,
    Picture: ({ src, alt, title, block, children }: PictureCall) => {
      const caption = children ?? title;
      if (/^https?:/i.test(src)) return <Picture src={src} alt={alt} caption={caption} title={title} block={block} />;
      const file = collection.assets.get(imagePath(src, note.file));
      const suffix = /[?#].*$/s.exec(src)?.[0] ?? '';
      return (
        <Picture
          src={file ? href(`/${file.path}`) + suffix : src}
          alt={alt}
          size={file && findImageSize(file)}
          caption={caption}
          title={title}
          block={block}
        />
      );
    },
  };
}
