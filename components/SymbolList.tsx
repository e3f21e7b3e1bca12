import type { ReactNode } from 'react';
import { firstUseAnchor, symbolAnchor } from '../lib/collection/drawFormulas';
import type { Words } from '../lib/language/Words';
import { Math } from './Math';
import styles from './SymbolList.module.css';

/** The anchor of the list. */
export const symbolListAnchor = 'list-of-symbols';

/** What the symbols of a note mean: its own, in the order in which it explains them, and those of the site. */
export function SymbolList({ words, children }: { words: Words; children?: ReactNode }) {
  return (
    <section className={styles.symbols} aria-labelledby={symbolListAnchor}>
      <h2 id={symbolListAnchor}>{words.symbols}</h2>
      <dl>{children}</dl>
    </section>
  );
}

export interface SymbolEntryProps {
  number: number;
  tex: string;
  markup: string;
  /** It is used in the note, so that there is a first use to go to. */
  used: boolean;
  /** The language of the meaning, when it is not the note's. */
  lang?: string | undefined;
  words: Words;
  /** Its meaning. */
  children?: ReactNode;
}

/** One symbol and its meaning, with a link to where it is used first. */
export function SymbolEntry({ number, tex, markup, used, lang, words, children }: SymbolEntryProps) {
  return (
    <div id={symbolAnchor(number)}>
      <dt>
        <Math tex={tex} markup={markup} />
      </dt>
      <dd>
        <div lang={lang}>{children}</div>
        {used && (
          <a href={`#${firstUseAnchor(number)}`} role="doc-backlink" aria-label={words.firstUse} data-chrome="">
            ↑
          </a>
        )}
      </dd>
    </div>
  );
}
