/**
 * A text as a quoted YAML scalar on one line: single quotes where they do, double quotes for a text that has
 * an apostrophe or a control character. The text may hold anything; the result reads back as the same text.
 */
export function quoteScalar(text: string): string {
  const singleDoes = !/['\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u.test(text);
  return singleDoes ? `'${text}'` : JSON.stringify(text);
}
