import type { Words } from '../lib/language/Words';
import styles from './Code.module.css';

export interface CodeProps {
  /** Highlighted code as safe HTML. */
  markup: string;
  /** The language as the author named it. */
  lang?: string;
  /** What stands above the code, such as a file's name. */
  title?: string;
  words: Words;
}

/** A code block with its title, and a button to copy it where there is a script. */
export function Code({ markup, lang, title, words }: CodeProps) {
  return (
    <figure className={styles.figure} data-code="">
      {/* The line is there without a title too, so that nothing moves when the script shows the button. */}
      <div className={styles.bar}>
        {(title || lang) && (
          <figcaption className={styles.caption}>
            {title && <span className={styles.title}>{title}</span>}
            {lang && <span className={styles.lang}>{lang}</span>}
          </figcaption>
        )}
        <button
          className={styles.copy}
          type="button"
          data-copy=""
          data-copied={words.copied}
          data-needs-script=""
          data-chrome=""
        >
          <span className={styles.idle}>{words.copy}</span>
          <span className={styles.done}>{words.copied}</span>
        </button>
      </div>
      <pre className={styles.code} data-scroll="" data-label={title ?? words.code}>
        <code dangerouslySetInnerHTML={{ __html: markup }} />
      </pre>
    </figure>
  );
}
