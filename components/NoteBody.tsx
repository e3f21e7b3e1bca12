import { citationAnchor } from '../lib/bibliography/anchors';
import type { Measure } from '../lib/claims/PaperClaim';
import type { Collection } from '../lib/collection/Collection';
import { drawCitations } from '../lib/collection/drawCitations';
import { type DrawnFormulas, drawFormulas } from '../lib/collection/drawFormulas';
import type { Note } from '../lib/collection/Note';
import { listedReferences } from '../lib/collection/noteReferences';
import { findPaperPlaces } from '../lib/collection/papers';
import { imagePath, resolveLink } from '../lib/collection/targets';
import { findImageSize } from '../lib/images/readImageSize';
import type { Words } from '../lib/language/Words';
import { type BodyComponents, drawBody } from '../lib/note/drawBody';
import { href } from '../lib/url/href';
import { Alert, type AlertKind } from './Alert';
import { Bibliography } from './Bibliography';
import { Caption, type CaptionProps } from './Caption';
import { CitationNotes } from './CitationNotes';
import { Cite } from './Cite';
import { ClaimMeasure } from './ClaimMeasure';
import { Clip } from './Clip';
import { Code } from './Code';
import { CrossReference } from './CrossReference';
import { Figure, type FigureProps } from './Figure';
import { Backlinks, Endnote, Endnotes, FootnoteMark, Sidenote } from './Footnote';
import { FormulaCard } from './FormulaCard';
import { FormulaFault } from './FormulaFault';
import { LineComment } from './LineComment';
import { Math, type MathProps } from './Math';
import { NoteLink } from './NoteLink';
import {
  ClaimHead,
  type ClaimHeadProps,
  ClaimSource,
  type ClaimSourceProps,
  PaperClaim,
  type PaperClaimProps,
} from './PaperClaim';
import { Picture } from './Picture';
import { Proof, ProofHead, Tombstone } from './Proof';
import { paperLanguage } from './paperLanguage';
import { resolveTargets } from './resolveTargets';
import { Statement, StatementHead, type StatementHeadProps, type StatementProps } from './Statement';
import { SymbolEntry, type SymbolEntryProps, SymbolList } from './SymbolList';
import { TableBox } from './TableBox';
import { TableHead } from './TableHead';
import { TaskMark } from './TaskMark';

export interface NoteBodyProps {
  note: Note;
  collection: Collection;
  words: Words;
  /** Its formulas, when they have been drawn already. */
  formulas?: DrawnFormulas;
}

/** A picture or clip as a compiled body calls it. */
interface PictureCall {
  src: string;
  alt: string;
  /** What is shown by night instead of `src`. */
  dark?: string;
  title?: string;
  zoom?: boolean;
}

/** A note's text, drawn with what depends on the rest of the site: citations, links, image sizes. */
export function NoteBody({ note, collection, words, formulas = drawFormulas(note, collection) }: NoteBodyProps) {
  const { clusters } = drawCitations(note, collection);
  const { body, siteSymbols } = formulas;
  return (
    <div className="prose" lang={note.lang}>
      {drawBody(body, noteComponents(note, collection, words, formulas))}
      {body.symbols.length === 0 && siteSymbols.length > 0 && (
        <SymbolList words={words}>
          <SiteSymbols formulas={formulas} words={words} />
        </SymbolList>
      )}
      <CitationNotes
        clusters={clusters}
        anchors={clusters.map((_, index) => citationAnchor(index))}
        languages={languagesOf(note, collection)}
        words={words}
      />
      {!note.facts.placesBibliography && <NoteBibliography note={note} collection={collection} words={words} />}
      {body.formulas.length > 0 && <FormulaCard words={words} />}
    </div>
  );
}

/** The entries of the site's symbols that a note uses. */
function SiteSymbols({ formulas: { siteSymbols, used }, words }: { formulas: DrawnFormulas; words: Words }) {
  return siteSymbols.map(({ number, lang, meaning, ...symbol }) => (
    <SymbolEntry
      key={number}
      {...symbol}
      number={number}
      used={used.has(number)}
      lang={lang || undefined}
      words={words}
    >
      {meaning}
    </SymbolEntry>
  ));
}

function NoteBibliography({ note, collection, words }: NoteBodyProps) {
  const { bibliography, mentions } = drawCitations(note, collection);
  const anchors = new Map([...mentions].map(([key, indexes]) => [key, indexes.map(citationAnchor)]));
  return (
    <Bibliography
      entries={bibliography}
      mentions={anchors}
      languages={languagesOf(note, collection)}
      places={findPaperPlaces(note, collection)}
      words={words}
    />
  );
}

/** The language of each reference in a note's bibliography, by key. */
function languagesOf(note: Note, collection: Collection): Map<string, string> {
  return new Map(listedReferences(note, collection).map((reference) => [reference.id, paperLanguage(reference)]));
}

/** The components that a compiled body calls, each given what it cannot know from the note alone. */
function noteComponents(note: Note, collection: Collection, words: Words, formulas: DrawnFormulas): BodyComponents {
  const { clusters } = drawCitations(note, collection);
  const place = (src: string) => placePicture(src, note.file, collection);
  return {
    a: ({ href: url = '', ...props }: { href?: string }) => (
      <NoteLink target={resolveLink(url, note.file, collection)} {...props} />
    ),
    table: (props: object) => <TableBox label={words.table} {...props} />,
    th: TableHead,
    input: TaskMark,
    Math: ({ nth = '', markup = '', ...props }: MathProps) => (
      <Math {...props} label={words.formula} nth={nth} markup={formulas.markups.get(Number(nth)) ?? markup}>
        {formulas.body.formulas[Number(nth)]?.references?.map((index) => (
          <span key={index} className="sr-only" data-chrome="">
            <CrossReference targets={resolveTargets(note, index, collection, { form: 'full' })} words={words} />
          </span>
        ))}
      </Math>
    ),
    SymbolList: ({ children }: { children?: React.ReactNode }) => (
      <SymbolList words={words}>
        {children}
        <SiteSymbols formulas={formulas} words={words} />
      </SymbolList>
    ),
    SymbolEntry: ({ index, ...props }: Pick<SymbolEntryProps, 'tex' | 'markup' | 'children'> & { index: string }) => (
      <SymbolEntry {...props} number={Number(index)} used={formulas.used.has(Number(index))} words={words} />
    ),
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
    Picture: ({ src, dark, ...props }: PictureCall) => (
      <Picture {...place(src)} {...props} dark={dark === undefined ? undefined : place(dark).src} words={words} />
    ),
    Clip: ({ src, poster, alt }: { src: string; poster?: string; alt: string }) => (
      <Clip src={place(src).src} poster={poster === undefined ? undefined : place(poster)} alt={alt} />
    ),
    Figure: (props: FigureProps) => <Figure {...props} />,
    Caption: (props: Omit<CaptionProps, 'words'>) => <Caption words={words} {...props} />,
    Statement: (props: Omit<StatementProps, 'words'>) => <Statement words={words} {...props} />,
    StatementHead: (props: Omit<StatementHeadProps, 'words'>) => <StatementHead words={words} {...props} />,
    Proof,
    ProofHead: (props: { children?: React.ReactNode }) => <ProofHead words={words} {...props} />,
    Tombstone,
    LineComment,
    PaperClaim: (props: Omit<PaperClaimProps, 'words'>) => <PaperClaim words={words} {...props} />,
    ClaimHead: (props: Omit<ClaimHeadProps, 'words'>) => <ClaimHead words={words} {...props} />,
    ClaimSource: (props: Omit<ClaimSourceProps, 'words'>) => <ClaimSource words={words} {...props} />,
    ClaimMeasure: (props: Measure) => <ClaimMeasure words={words} {...props} />,
    ...footnoteComponents(words),
  };
}

function footnoteComponents(words: Words): BodyComponents {
  return {
    FootnoteMark: (props: Props<typeof FootnoteMark>) => <FootnoteMark words={words} {...props} />,
    Sidenote: (props: Props<typeof Sidenote>) => <Sidenote words={words} {...props} />,
    Endnotes: (props: Props<typeof Endnotes>) => <Endnotes words={words} {...props} />,
    Endnote,
    Backlinks: (props: Props<typeof Backlinks>) => <Backlinks words={words} {...props} />,
  };
}

/** What a compiled body gives a component: all but the words. */
type Props<Component extends React.ElementType> = Omit<React.ComponentProps<Component>, 'words'>;

/** Where a picture or clip is served, and its size when that is known. */
function placePicture(src: string, from: string, { assets }: Pick<Collection, 'assets'>) {
  const file = /^https?:/i.test(src) ? undefined : assets.get(imagePath(src, from));
  if (!file) return { src };
  return { src: href(`/${file.path}`) + (/[?#].*$/s.exec(src)?.[0] ?? ''), size: findImageSize(file) };
}
