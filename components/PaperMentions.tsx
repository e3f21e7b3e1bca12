import { citationAnchor } from '../lib/bibliography/anchors';
import type { Collection } from '../lib/collection/Collection';
import { type CitingNote, countCitations, type Paper } from '../lib/collection/papers';
import { listMentions } from '../lib/collection/sentences';
import type { Words } from '../lib/language/Words';
import { href } from '../lib/url/href';
import styles from './PaperMentions.module.css';
import { PaperSection } from './PaperSection';
import { PaperSentence } from './PaperSentence';

/** Every sentence of every note that cites a paper, note by note. */
export function PaperMentions({ paper, collection, words }: { paper: Paper; collection: Collection; words: Words }) {
  const { citing } = paper;
  const { citedIn, notCited } = words.paperWords;
  if (citing.length === 0) return <p className={styles.none}>{notCited}</p>;
  return (
    <PaperSection title={citedIn(countCitations(paper), citing.length)}>
      {citing.map((one) => (
        <NoteMentions key={one.note.permalink} citing={one} paper={paper} collection={collection} words={words} />
      ))}
    </PaperSection>
  );
}

interface NoteMentionsProps {
  citing: CitingNote;
  paper: Paper;
  collection: Collection;
  words: Words;
}

function NoteMentions({ citing, paper, collection, words }: NoteMentionsProps) {
  const { note } = citing;
  return (
    <section className={styles.note} lang={note.lang}>
      <h3>
        <a href={href(note.permalink)}>{note.frontMatter.title}</a>
      </h3>
      <ol className={styles.sentences}>
        {listMentions(citing, collection).map(({ citations, sentence }) => (
          <li key={citations[0]}>
            {sentence ? (
              <div className={styles.sentence} data-scroll="" data-label={note.frontMatter.title}>
                <PaperSentence sentence={sentence} note={note} paper={paper} collection={collection} />
              </div>
            ) : (
              citations.map((index) => (
                <a key={index} href={`${href(note.permalink)}#${citationAnchor(index)}`}>
                  {words.mention(index + 1)}
                </a>
              ))
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
