/**
 * A reference as an author wrote it into a text: one line, in which signs of `marks` stand around what was stressed and
 * around links.
 */
export interface Written {
  text: string;
  /** The addresses of the links, in the order in which they open. */
  urls: string[];
}

/** Stand around stress and links; no text has them (https://www.unicode.org/faq/private_use.html#noncharacters). */
export const marks = { stress: '\ufdd0', endStress: '\ufdd1', link: '\ufdd2', endLink: '\ufdd3' } as const;

/** The text as it reads. */
export function withoutMarks(text: string): string {
  return text.replace(/[\ufdd0-\ufdd3]/g, '');
}

/** The text without marks, its white space and the punctuation at its ends as prose has them. */
export function plainWritten(text: string): string {
  return trimSigns(
    withoutMarks(text)
      .replace(/\s+/g, ' ')
      .replace(/ ([,.;:，。；：])/g, '$1'),
  );
}

/** Without separators, and blanks, at both ends; a full stop that belongs to an abbreviation or initial stays. */
export function trimSigns(text: string): string {
  const bare = text.replace(/^[\s,.;:，。；：、|/–—-]+|[\s,;:，。；：、|/–—-]+$/gu, '');
  return /(?:^|[\s.])(?:\p{Lu}|Jr|Sr|Inc|Ltd|Corp|Co|al|vol|Vol|Proc|Conf|Int|Trans|J|Rev|Lett)\.$/u.test(bare)
    ? bare
    : bare.replace(/(?<!\.)\.$/, '');
}
