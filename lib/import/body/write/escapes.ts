/** The signs that mean something in our dialect where they do not in others. */
const dialect =
  /\$|(?<![A-Za-z0-9_./@\\-])@(?=[A-Za-z0-9_{])|\\(?=[([]|begin\{|(?:eq)?ref\{)|^:(?=::)|\[(?=\^|[^[\]\n]*@|!)|<(?=[A-Za-z/!?])/gm;

/** Text with the signs of our dialect escaped. */
export function escapeSome(text: string): string {
  return text.replace(dialect, (sign) => `\\${sign}`);
}

const dialectOnly =
  /(?<!\\)((?:\\\\)*)(\$|(?<![A-Za-z0-9_./@\\-])@(?=[A-Za-z0-9_{])|^:(?=::))|\\(?=(?:begin|(?:eq)?ref)\{)/gm;

/** The same for text that has all escapes of Markdown already. */
export function escapeFully(text: string): string {
  return text.replace(dialectOnly, (whole, slashes: string | undefined, sign: string | undefined) =>
    sign === undefined ? `\\${whole}` : `${slashes ?? ''}\\${sign}`,
  );
}
