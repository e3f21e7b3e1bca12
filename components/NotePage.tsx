import type { Collection } from '../lib/collection/Collection';
import { drawCitations } from '../lib/collection/drawCitations';
import { type DrawnFormulas, drawFormulas, fillNumbers } from '../lib/collection/drawFormulas';
import { authorsOf, type Note } from '../lib/collection/Note';
import { findNeighbours, findTranslations } from '../lib/collection/neighbours';
import { papersOf } from '../lib/collection/noteReferences';
import { findPaperPlaces } from '../lib/collection/papers';
import { getWords } from '../lib/language/getWords';
import type { Words } from '../lib/language/Words';
import type { Heading } from '../lib/note/Facts';
import { Contents } from './Contents';
import { FaultList } from './FaultList';
import { LinkedData } from './LinkedData';
import { Neighbours } from './Neighbours';
import { NoteBody } from './NoteBody';
import { NoteFoot } from './NoteFoot';
import { NoteHeader } from './NoteHeader';
import styles from './NotePage.module.css';
import { PaperCards } from './PaperCards';
import { symbolListAnchor } from './SymbolList';

/** The page of one note: head, papers, contents, text, bibliography, neighbours. */
export function NotePage({ note, collection, words }: { note: Note; collection: Collection; words: Words }) {
  const { frontMatter, facts } = note;
  const { older, newer } = findNeighbours(note, collection);
  const translations = findTranslations(note, collection).map(({ permalink, lang }) => ({
    permalink,
    lang,
    label: getWords(lang).readTranslation,
  }));
  const faults = collection.faults.filter(({ file }) => file === note.file);
  const drawn = drawCitations(note, collection);
  const formulas = drawFormulas(note, collection);
  const headings = [
    ...facts.headings.map((heading) => ({ ...heading, html: fillNumbers(heading.html, note, collection) })),
    ...(hasSymbols(formulas) ? [pageHeading(symbolListAnchor, words.symbols)] : []),
    ...(drawn.bibliography.length > 0 && !facts.placesBibliography
      ? [pageHeading('bibliography', words.bibliography)]
      : []),
  ];
  return (
    <article className={styles.page} data-go-to={words.goTo('%')} data-close={words.close}>
      <div>
        <FaultList faults={faults} words={words} />
        <NoteHeader
          frontMatter={frontMatter}
          lang={note.lang}
          authors={authorsOf(note, collection.site)}
          updated={note.updated}
          minutes={facts.minutes}
          translations={translations}
          words={words}
        />
        <PaperCards papers={papersOf(note, collection)} places={findPaperPlaces(note, collection)} words={words} />
      </div>
      <div className={styles.contents}>
        <Contents headings={headings} words={words} />
      </div>
      <div>
        <NoteBody note={note} collection={collection} words={words} formulas={formulas} />
        {frontMatter.kind === 'note' && <NoteFoot note={note} collection={collection} words={words} />}
        <Neighbours older={older} newer={newer} words={words} />
      </div>
      {frontMatter.kind === 'note' && <LinkedData note={note} collection={collection} />}
    </article>
  );
}

function hasSymbols({ body, siteSymbols }: DrawnFormulas): boolean {
  return body.symbols.length + siteSymbols.length > 0;
}

/** A heading that is not the author's, for the contents. */
function pageHeading(id: string, text: string): Heading {
  return { depth: 2, id, text, html: text };
}
