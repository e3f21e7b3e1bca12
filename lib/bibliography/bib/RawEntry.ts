/** A stretch of a .bib file as UTF-16 offsets, end exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** A field of an entry, located but not read: TeX, macros and braces stand as the author wrote them. */
export interface RawField {
  /** Lower case. */
  name: string;
  nameRange: Range;
  /** From the first value's delimiter to the last one's, `#` and macros included. */
  valueRange: Range;
}

/** One `@type{key, …}` of a .bib file. */
export interface RawEntry extends Range {
  /** Lower case, without `@`. */
  type: string;
  /** `@` and the type's name. */
  typeRange: Range;
  key: string;
  keyRange: Range;
  fields: RawField[];
}

/** `@string{name = value}`. */
export interface RawMacro extends Range {
  name: string;
}

/** What is wrong with an entry, at a place in the file. */
export interface ScanMistake extends Range {
  message: string;
  suggestion?: string;
}
