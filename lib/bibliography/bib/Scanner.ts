import type { Range, ScanMistake } from './RawEntry';

/** A mistake of the author that ends the scan of one entry. */
export class ScanError extends Error {
  constructor(readonly mistake: ScanMistake) {
    super(mistake.message);
  }
}

/** Walks over one `@type{…}`; `at` is the offset of the next character to read. */
export class Scanner {
  at: number;

  constructor(
    readonly text: string,
    /** The offset of `@`. */
    readonly start: number,
    /** The offset behind the opening brace. */
    readonly bodyStart: number,
    readonly closer: string,
  ) {
    this.at = bodyStart;
  }

  get char(): string {
    return this.text.charAt(this.at);
  }

  /** Passes blanks and `%` comments, as BibLaTeX's reader does. */
  skipBlanks(): void {
    const blanks = /(?:\s+|%[^\n]*)*/uy;
    blanks.lastIndex = this.at;
    blanks.exec(this.text);
    this.at = blanks.lastIndex;
  }

  /** Passes `char` behind blanks, and tells whether it was there. */
  skip(char: string): boolean {
    this.skipBlanks();
    if (this.char !== char) return false;
    this.at++;
    return true;
  }

  /** The key of an entry and its place; the comma behind it is passed. */
  takeKey(type: string): Range & { key: string } {
    this.skipBlanks();
    const start = this.at;
    const key = /^[^\s,{}()="]*/.exec(this.text.slice(start, start + 1000))?.[0] ?? '';
    this.at = start + key.length;
    this.skipBlanks();
    if (key === '' || this.char === '=') throw this.#missingKey(type, start, key);
    if (this.char === this.closer) return { key, start, end: start + key.length };
    if (this.char === '' || this.char === '@') throw this.unclosedEntry();
    if (!this.skip(',')) {
      throw this.error(
        `Expected \`,\` behind the key \`${key}\`, found ${this.found()}.`,
        `Write \`@${type}{${key},\`.`,
      );
    }
    return { key, start, end: start + key.length };
  }

  #missingKey(type: string, start: number, name: string): ScanError {
    const message =
      name === ''
        ? `\`@${type}\` has no key: expected a citation key behind \`{\`, found ${this.found()}.`
        : `\`@${type}\` has no key: expected a citation key behind \`{\`, found the field \`${name}\`.`;
    return new ScanError({
      start,
      end: Math.max(start + name.length, start + 1),
      message,
      suggestion: `Write \`@${type}{key, …}\` with a key of your own.`,
    });
  }

  /** Passes `{…}` from its opening brace; a backslash hides the brace behind it. */
  skipBraces(): void {
    const start = this.at;
    let depth = 0;
    do {
      if (this.at >= this.text.length || this.#isNextEntry()) throw this.#unclosed(start, '}');
      if (this.char === '\\') this.at++;
      else if (this.char === '{') depth++;
      else if (this.char === '}') depth--;
      this.at++;
    } while (depth > 0);
  }

  /** Passes `"…"`; quotes inside braces do not close it. */
  skipQuotes(): void {
    const start = this.at++;
    while (this.char !== '"') {
      if (this.at >= this.text.length || this.#isNextEntry()) throw this.#unclosed(start, '"');
      if (this.char === '{') this.skipBraces();
      else this.at += this.char === '\\' ? 2 : 1;
    }
    this.at++;
  }

  /** Passes a comment or preamble up to its closing brace. */
  skipGroup(): void {
    this.at = this.bodyStart - 1;
    if (this.closer === '}') {
      this.skipBraces();
      return;
    }
    const end = this.text.indexOf(')', this.at);
    this.at = end === -1 ? this.text.length : end + 1;
  }

  /** Goes on behind a mistake: to the next entry that begins a line. */
  recover(): void {
    const next = /^[ \t]*@[ \t]*[A-Za-z][\w-]*\s*[{(]/mu;
    const from = Math.max(this.bodyStart, this.start + 1);
    const found = next.exec(this.text.slice(from));
    this.at = found ? from + found.index : this.text.length;
  }

  /** A mistake at the next character, or at `range`. */
  error(message: string, suggestion?: string, range?: Range): ScanError {
    const { start, end } = range ?? this.#here();
    return new ScanError({ start, end, message, ...(suggestion === undefined ? {} : { suggestion }) });
  }

  /** The entry ends with the file, or where the next one begins. */
  unclosedEntry(): ScanError {
    const place = { start: this.start, end: this.bodyStart };
    const message = `This entry is never closed: expected \`${this.closer}\` before the next entry.`;
    return this.error(message, `Close it with \`${this.closer}\`.`, place);
  }

  /** The next word or character, in words. */
  found(): string {
    if (this.at >= this.text.length) return 'the end of the file';
    return `\`${this.text.slice(this.at, this.#here().end)}\``;
  }

  #here(): Range {
    const word = /^[\w:+/-]{1,40}/.exec(this.text.slice(this.at, this.at + 40));
    return { start: this.at, end: Math.min(this.text.length, this.at + (word?.[0].length ?? 1)) };
  }

  #unclosed(start: number, closer: string): ScanError {
    return new ScanError({
      start,
      end: start + 1,
      message: `This \`${this.text.charAt(start)}\` is never closed: expected \`${closer}\` before the next entry.`,
    });
  }

  /** A line that begins with `@type{key,`, no deeper than this entry itself: no value looks like that. */
  #isNextEntry(): boolean {
    if (this.char !== '@') return false;
    const lineStart = this.text.lastIndexOf('\n', this.at - 1) + 1;
    const own = this.start - (this.text.lastIndexOf('\n', this.start - 1) + 1);
    if (lineStart <= this.start || this.at - lineStart > own) return false;
    const line = this.text.slice(lineStart, this.at);
    return (
      /^\s*$/.test(line) &&
      /^@[ \t]*[A-Za-z][\w-]*\s*[{(]\s*[^\s{}(),=]*\s*[,=}]/u.test(this.text.slice(this.at, this.at + 300))
    );
  }
}
