import type { Creator } from '@retorquere/bibtex-parser';
import { toPlain, toRich } from './cleanText';
import type { Range, RawField } from './RawEntry';
import type { TexEntry } from './readTex';

/** The values of an entry by field name; the first of several names that has one counts. */
export class EntryFields {
  constructor(
    readonly entry: TexEntry,
    readonly text: string,
  ) {}

  /** As a rich field; '' when there is none. Lists are joined by `; `. */
  rich(...names: string[]): string {
    return toRich(this.#first(names));
  }

  /** As plain text; '' when there is none. */
  plain(...names: string[]): string {
    return toPlain(this.#first(names));
  }

  creators(name: string): Creator[] {
    const value = this.entry.fields[name];
    return Array.isArray(value) ? value.filter((item): item is Creator => typeof item === 'object') : [];
  }

  /** The value as the author wrote it. */
  raw(name: string): string {
    const range = this.#find(name)?.valueRange;
    return range ? this.text.slice(range.start, range.end) : '';
  }

  /** Where the value of the first of these fields stands; inherited fields have no place of their own: the key's. */
  range(...names: string[]): Range {
    const field = names.map((name) => this.#find(name)).find((found) => found !== undefined);
    return field?.valueRange ?? this.entry.raw.keyRange;
  }

  #find(name: string): RawField | undefined {
    return this.entry.raw.fields.find((field) => field.name === name);
  }

  #first(names: readonly string[]): string {
    for (const name of names) {
      const value = this.entry.fields[name];
      const text = Array.isArray(value) ? value.filter((item) => typeof item === 'string').join('; ') : (value ?? '');
      if (text !== '') return text;
    }
    return '';
  }
}
