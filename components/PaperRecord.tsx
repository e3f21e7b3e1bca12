import type { Reference } from '../lib/bibliography/Reference';
import { richToHtml } from '../lib/bibliography/richText';
import { nameToText, venueOf, yearOf } from '../lib/bibliography/summary';
import type { Words } from '../lib/language/Words';
import styles from './PaperRecord.module.css';
import { paperLanguage } from './paperLanguage';

/** What is known of a paper: title, everybody who wrote it, where and when it came out. */
export function PaperRecord({ reference, words }: { reference: Reference; words: Words }) {
  const lang = paperLanguage(reference);
  const facts = listFacts(reference, words);
  return (
    <header className={styles.record}>
      <h1
        className={styles.title}
        lang={lang}
        dangerouslySetInnerHTML={{ __html: richToHtml(reference.title ?? reference.id) }}
      />
      {allAuthors(reference) && (
        <p className={styles.authors} lang={lang}>
          {allAuthors(reference)}
        </p>
      )}
      <dl className={styles.facts}>
        {facts.map(({ name, html, lang: own }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd lang={own} dangerouslySetInnerHTML={{ __html: html }} />
          </div>
        ))}
        <div>
          <dt>{words.paperWords.key}</dt>
          <dd>
            <code>{reference.id}</code>
          </dd>
        </div>
      </dl>
    </header>
  );
}

function allAuthors(reference: Reference): string {
  const chinese = /^zh/i.test(paperLanguage(reference));
  const names = (reference.author ?? [])
    .map(nameToText)
    .filter(Boolean)
    .join(chinese ? '、' : ', ');
  return reference.others?.includes('author') ? `${names}${chinese ? '等' : ' et al.'}` : names;
}

interface Fact {
  name: string;
  html: string;
  /** Of words of the record; numbers have none. */
  lang?: string;
}

function listFacts(reference: Reference, words: Words): Fact[] {
  const { volume, issue, page = '', publisher, 'container-title': container } = reference;
  const names = words.paperWords;
  const lang = paperLanguage(reference);
  const own = publisher && publisher !== container && venueOf(reference) !== publisher ? publisher : undefined;
  const facts: [name: string, rich: string | undefined, lang?: string][] = [
    [words.venue, container ?? venueOf(reference), lang],
    [words.year, yearOf(reference)],
    [names.volume, volume],
    [names.issue, issue],
    [names.pages, page.replace(/-/g, '–')],
    [names.publisher, own, lang],
  ];
  return facts.flatMap(([name, rich, lang]) => (rich ? [{ name, html: richToHtml(rich), ...(lang && { lang }) }] : []));
}
