/** The signs that mean something in our dialect where they do not in others, dollars set aside. */
const signs =
  /(?<![A-Za-z0-9_./@\\-])@(?=[A-Za-z0-9_{])|\\(?=[([]|begin\{|(?:eq)?ref\{)|\[(?=[^[\]\n]*@|!)|<(?=[A-Za-z/!?])/gm;

/** What is no mark of a footnote and no container, and what others read as a formula or as a table. */
const marks =
  /(?<!\\)\[(?=\^[^\]\s]+\])|^(?=:{3,})|(?<![\\$])\$(?=[^$\n]*[\\_^={}][^$\n]*\$)|^(?=[ \t:|-]*[:|])(?=[ \t:|-]*-[ \t:|-]*$)/gm;

/** Text with the signs escaped that stay text where they mean nothing, but would be told as a mistake or read elsewhere. */
export function escapeMarks(text: string): string {
  return text.replace(marks, '\\$&');
}

/** Text with some signs of our dialect escaped: at 1 all but dollars, at 2 dollars, at 3 both. */
export function escapeSome(text: string, level: 1 | 2 | 3): string {
  const others = level === 2 ? text : text.replace(signs, '\\$&');
  return level === 1 ? others : others.replace(/(?<!\\)\$/g, '\\$');
}

const dialectOnly =
  /(?<!\\)((?:\\\\)*)(\$|(?<![A-Za-z0-9_./@\\-])@(?=[A-Za-z0-9_{])|^:(?=::))|\\(?=(?:begin|(?:eq)?ref)\{)/gm;

/** The same for text that has all escapes of Markdown already. */
export function escapeFully(text: string): string {
  return (
    text
      .replace(dialectOnly, (whole, slashes: string | undefined, sign: string | undefined) =>
        sign === undefined ? `\\${whole}` : `${slashes ?? ''}\\${sign}`,
      )
      // An escaped parenthesis opens a formula; behind an escaped bracket it needs no escape.
      .replace(/(?<=\])\\\(/g, '(')
      // An address is a link by itself.
      .replace(/\b(https?)\\(?=:\/\/)/g, '$1')
      // What underlines a heading; and of two lines in a row that begin items the second, which the library passes over.
      .replace(/(?<=\n)(?=(?:-+|=+)[ \t]*(?:\n|$)|[-+*][ \t])/g, '\\')
      .replace(/(?<=\n)(\d{1,9})([.)])(?=\s|$)/g, '$1\\$2')
  );
}

/** Text with every sign escaped that might mean something. */
export function escapeAll(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~$@|&!{]/g, '\\$&')
    .replace(
      /^([ \t]*)([#+=:-]|\d+[.)])/gm,
      (_, space: string, sign: string) =>
        space + (/^\d/.test(sign) ? `${sign.slice(0, -1)}\\${sign.slice(-1)}` : `\\${sign}`),
    );
}
