import { entryAnchor } from '../lib/bibliography/anchors';
import type { FormattedEntry } from '../lib/bibliography/format/FormattedNote';
import type { PaperPlaces } from '../lib/collection/papers';
import type { Words } from '../lib/language/Words';
import { href } from '../lib/url/href';
import styles from './Bibliography.module.css';

export interface BibliographyProps {
  entries: FormattedEntry[];
  /** Citation key → the anchors of its mentions in the text. */
  mentions: ReadonlyMap<string, string[]>;
  /** Citation key → the language of the entry, BCP 47. */
  languages: ReadonlyMap<string, string>;
  /** Citation key → the paper's page, and the other notes about it. */
  places?: ReadonlyMap<string, PaperPlaces>;
  words: Words;
}

/** The bibliography of one note, each entry with links to where the text mentions it. */
export function Bibliography({ entries, mentions, languages, places, words }: BibliographyProps) {
  if (entries.length === 0) return null;
  return (
    <section className={styles.bibliography} role="doc-bibliography" aria-labelledby="bibliography">
      <h2 id="bibliography">{words.bibliography}</h2>
      <ol className={styles.entries}>
        {entries.map(({ key, label, html }) => (
          <li key={key} id={entryAnchor(key)} className={label ? styles.labelled : styles.entry}>
            {label && <span className={styles.label}>{label}</span>}
            <div>
              <span lang={languages.get(key)} dangerouslySetInnerHTML={{ __html: html }} />
              <Mentions anchors={mentions.get(key) ?? []} words={words} />
              <Elsewhere places={places?.get(key)} words={words} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Mentions({ anchors, words }: { anchors: string[]; words: Words }) {
  if (anchors.length === 0) return null;
  return (
    <span className={styles.mentions} data-chrome="">
      {anchors.map((anchor, index) => (
        <a key={anchor} href={`#${anchor}`} role="doc-backlink" aria-label={words.mention(index + 1)}>
          {anchors.length === 1 ? '↑' : index + 1}
        </a>
      ))}
    </span>
  );
}

/** The notes about the paper and its page, which a citation's card shows too. */
function Elsewhere({ places, words }: { places: PaperPlaces | undefined; words: Words }) {
  if (!places) return null;
  return (
    <span className={styles.elsewhere}>
      {places.notes.map(({ permalink, lang, frontMatter }) => (
        <a key={permalink} href={href(permalink)} lang={lang}>
          {frontMatter.title}
        </a>
      ))}
      <a href={href(places.path)}>{words.paperWords.notesAndMentions}</a>
    </span>
  );
}
