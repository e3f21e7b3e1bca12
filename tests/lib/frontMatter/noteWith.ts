/** A note with a title and a date, and more lines of front matter, the first of them on line 4. */
export const noteWith = (lines: string): string => `---\ntitle: T\ndate: 2023-11-21\n${lines}\n---\n`;
