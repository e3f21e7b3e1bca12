import type { Alias, Node, ParsedNode, YAMLError } from 'yaml';
import type { LocalFault, Span } from '../fault/Fault';
import type { Places } from './Places';

/** A mapping read from YAML. Every scalar is text, whatever it looks like. */
export interface YamlMapping {
  /** Values by key: text, lists and records of the same. A key whose value could not be read is missing here. */
  values: Map<string, unknown>;
  places: Places;
  /** Keys that stand in the text but whose value could not be read, or not without doubt: `faults` say why. */
  unreadable: Set<string>;
  faults: LocalFault[];
}

/** One YAML text as the library composed it, with offsets that turn into spans of the file. */
export interface Composed {
  text: string;
  contents: ParsedNode | null;
  problems: YAMLError[];
  resolve: (alias: Alias) => Node | undefined;
  span: (start: number, end: number) => Span;
}

/** A mistake at offsets of a YAML text, in words for its author. */
export interface Mistake {
  range: [start: number, end: number];
  message: string;
  suggestion?: string;
  /** What mends it beyond doubt: `text` in place of a range. */
  edit?: { range: [start: number, end: number]; text: string };
}
