import { Fragment } from 'react';
import { citationAnchor } from '../lib/bibliography/anchors';
import type { CitationItem } from '../lib/bibliography/citation/parseCitationGroup';
import { findReference } from '../lib/bibliography/findReference';
import type { Reference } from '../lib/bibliography/Reference';
import { formatLocator, shortNames, shortYear } from '../lib/bibliography/shortCitation';
import type { Collection } from '../lib/collection/Collection';
import { fillNumbers } from '../lib/collection/drawFormulas';
import type { Note } from '../lib/collection/Note';
import { referencesOf } from '../lib/collection/ownBibliographies';
import { libraryOf, type Paper } from '../lib/collection/papers';
import { getWords } from '../lib/language/getWords';
import type { Sentence } from '../lib/note/Facts';
import { href } from '../lib/url/href';
import { CrossReference } from './CrossReference';
import styles from './PaperSentence.module.css';
import { resolveTargets } from './resolveTargets';

export interface PaperSentenceProps {
  sentence: Sentence;
  /** Whose sentence it is. */
  note: Note;
  /** Whose page it stands on. */
  paper: Paper;
  collection: Collection;
}

/**
 * A sentence of a note, outside it. Numbers of the note's bibliography would say nothing here: citations give names and
 * year; those of the page's own paper lead to their place in the note, others to the pages of their papers.
 */
export function PaperSentence({ sentence, ...props }: PaperSentenceProps) {
  const words = getWords(props.note.lang);
  return sentence.map((part, index) => {
    // The pieces of a sentence never change places, so their number is a key.
    const key = `${index}`;
    if (typeof part === 'string') {
      const html = fillNumbers(part, props.note, props.collection);
      return <span key={key} dangerouslySetInnerHTML={{ __html: html }} />;
    }
    if ('citation' in part) return <Citation key={key} {...props} index={part.citation} />;
    const targets = resolveTargets(props.note, part.crossReference, props.collection, { elsewhere: true });
    return <CrossReference key={key} targets={targets} words={words} />;
  });
}

type Place = Omit<PaperSentenceProps, 'sentence'>;

function Citation({ index, ...place }: Place & { index: number }) {
  const { items = [], narrative = false } = place.note.facts.citations[index] ?? {};
  const references = referencesOf(place.note, place.collection);
  const first = findReference(items[0]?.key ?? '', references);
  const [open, close] = first ? bracketsOf(first) : brackets;
  const links = items.map((item, at) => {
    const reference = findReference(item.key, references);
    return (
      <Fragment key={`${item.key} ${item.start}`}>
        {at > 0 && '; '}
        {item.prefix && `${item.prefix} `}
        {reference ? (
          <Item {...place} item={item} reference={reference} narrative={narrative} index={index} />
        ) : (
          item.key
        )}
        {item.suffix}
      </Fragment>
    );
  });
  if (narrative) return links;
  return (
    <>
      {open}
      {links}
      {close}
    </>
  );
}

const brackets = ['(', ')'] as const;

/** Brackets as wide as the letters in them. */
function bracketsOf({ language = '' }: Reference): readonly [open: string, close: string] {
  return language.startsWith('zh') ? ['（', '）'] : brackets;
}

interface ItemProps extends Place {
  item: CitationItem;
  reference: Reference;
  narrative: boolean;
  index: number;
}

function Item({ item, reference, narrative, index, note, paper, collection }: ItemProps) {
  const year = shortYear(reference);
  const [open, close] = bracketsOf(reference);
  const names = shortNames(reference) + (narrative ? `${open === '(' ? ' ' : ''}${open}${year}${close}` : `, ${year}`);
  const text = [item.suppressAuthor ? year : names, formatLocator(item, note.lang)].filter(Boolean).join(', ');
  const cited = libraryOf(collection).byReference.get(reference);
  if (cited === paper) {
    return (
      <a className={styles.own} href={`${href(note.permalink)}#${citationAnchor(index)}`}>
        {text}
      </a>
    );
  }
  return cited?.path === undefined ? text : <a href={href(cited.path)}>{text}</a>;
}
