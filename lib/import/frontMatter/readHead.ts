import { checkLanguageTag } from '../../frontMatter/fields/languageTag';
import { checkText } from '../../frontMatter/fields/text';
import { frontMatterSchema } from '../../frontMatter/schema';
import { isRecord } from '../../yaml/recordField';
import type { Decision, ForeignKind } from '../Conversion';
import { findMacros } from './findMacros';
import type { HeadFacts } from './HeadFacts';
import { idleKeys, keyMeanings, ownKeys } from './keys';
import type { ForeignHead } from './parseForeign';
import { plainTitle } from './plainTitle';
import { cleanTags, readAuthors, readItems } from './readLists';
import { readNocite, tellNocite } from './readNocite';

/** Reads what the front matter says by the keys of all programs that notes come from. */
export function readHead(head: ForeignHead, kind: ForeignKind): HeadFacts {
  const reader = new HeadReader(head, kind);
  return reader.read();
}

type Meaning = keyof typeof keyMeanings;

class HeadReader {
  readonly #head: ForeignHead;
  readonly #kind: ForeignKind;
  readonly #left: Map<string, string>;
  readonly #decisions: Decision[];
  /** What is kept in comments of the new front matter. */
  readonly #kept: string[] = [];

  constructor(head: ForeignHead, kind: ForeignKind) {
    this.#head = head;
    this.#kind = kind;
    // By their small letters; of `Date` and `date` the last counts.
    this.#left = new Map([...head.values.keys()].map((key) => [key.toLowerCase(), key]));
    this.#decisions = [...head.decisions];
  }

  read(): HeadFacts {
    const title = this.#text('title');
    const dates = this.#dates('date');
    const draft = this.#draft();
    const facts: HeadFacts = {
      ...(title !== undefined && plainTitle(title) !== '' && { title: plainTitle(title) }),
      dates,
      updates: this.#dates('updated'),
      categories: this.#categories(),
      tags: this.#tags(),
      authors: this.#authors(),
      ...this.#summary(),
      ...this.#lang(),
      ...this.#addresses(),
      draft,
      ...this.#layout(),
      bibliography: this.#takeAll('bibliography').flatMap(({ value }) => readItems(value)),
      nocite: this.#nocite(),
      macros: this.#macros(),
      own: this.#own(),
      unplaced: this.#unplaced(),
      comments: this.#comments(),
      decisions: this.#decisions,
    };
    this.#tellTitle(title, facts.title);
    return facts;
  }

  #tell(key: string, kind: string, message: string, lossy: boolean): void {
    this.#decisions.push({ line: this.#head.lineOf(key), kind, message, lossy });
  }

  /** The keys of a meaning that stand there, in the order in which they count; each is taken once. */
  #takeAll(meaning: Meaning): { key: string; value: unknown }[] {
    return keyMeanings[meaning].flatMap((name) => {
      const key = this.#left.get(name);
      if (key === undefined) return [];
      this.#left.delete(name);
      const value = this.#head.values.get(key);
      return value === '' || (Array.isArray(value) && value.length === 0) ? [] : [{ key, value }];
    });
  }

  /** The first text of a meaning; further ones are told and kept as keys without a place. */
  #text(meaning: Meaning): string | undefined {
    const [first, ...others] = this.#takeAll(meaning);
    for (const { key } of others) this.#left.set(key.toLowerCase(), key);
    if (first === undefined) return undefined;
    const text = Array.isArray(first.value) ? first.value.map(String).join(', ') : first.value;
    if (typeof text === 'string' && text.trim() !== '') return text.trim();
    this.#left.set(first.key.toLowerCase(), first.key);
    return undefined;
  }

  #tellTitle(given: string | undefined, title: string | undefined): void {
    if (given !== undefined && title !== undefined && title !== given && /[$\\]/.test(given)) {
      const lossy = /[\\$_^]/.test(title);
      this.#tell('title', 'title-plain', `A title is plain text: its formula is written as \`${title}\`.`, lossy);
    }
  }

  #dates(meaning: 'date' | 'updated'): HeadFacts['dates'] {
    const truth = /^(?:true|false|yes|no)$/i;
    return this.#takeAll(meaning).flatMap(({ key, value }) => {
      if (typeof value !== 'string' || truth.test(value)) {
        this.#left.set(key.toLowerCase(), key);
        return [];
      }
      if (!keyMeanings[meaning].slice(0, 1).some((name) => name === key.toLowerCase()) && meaning === 'date')
        this.#tell(key, 'date-key', `\`${key}\` is read as the date.`, false);
      return [{ text: value, line: this.#head.lineOf(key) }];
    });
  }

  #draft(): boolean {
    return this.#takeAll('draft').some(({ key, value }) => {
      const isTrue = /^(?:true|yes|1|on)$/i.test(String(value));
      return key.toLowerCase() === 'draft' ? isTrue : /^(?:false|no|0)$/i.test(String(value));
    });
  }

  #categories(): string[] {
    const value = (name: string) => this.#head.values.get(this.#left.get(name) ?? '');
    const one = value('category');
    const categories = value('categories');
    return [...(one ? [String(one)] : []), ...(categories === undefined ? [] : readItems(categories, true))];
  }

  #tags(): string[] {
    const items = this.#takeAll('tags').flatMap(({ key, value }) => {
      const plural = /^(?:tags|categories)$/i.test(key);
      return readItems(value, plural && (this.#kind === 'jekyll' || this.#kind === 'obsidian'));
    });
    const { tags, changed } = cleanTags(items);
    for (const tag of changed)
      this.#tell('tags', 'tag-changed', `The tag \`${tag}\` cannot be one as it stands.`, false);
    return tags;
  }

  #authors(): string[] {
    const all = this.#takeAll('authors').map(({ key, value }) => ({ key, ...readAuthors(value) }));
    for (const { key, rest } of all) {
      if (rest.length === 0) continue;
      this.#tell(
        key,
        'author-detail-kept',
        'What is said of the authors beside their names is kept in a comment.',
        false,
      );
      this.#kept.push(...rest);
    }
    return [...new Set(all.flatMap(({ names }) => names))];
  }

  #summary(): Pick<HeadFacts, 'summary'> {
    const given = this.#text('summary');
    const checked = checkText(plainTitle(given ?? ''));
    return 'value' in checked ? { summary: checked.value } : {};
  }

  #lang(): Pick<HeadFacts, 'lang'> {
    const given = this.#text('lang');
    if (given === undefined) return {};
    const checked = checkLanguageTag(given);
    if ('value' in checked) return { lang: checked.value };
    const meant = /`(.*?)`\.$/.exec(checked.suggestion ?? '')?.[1];
    this.#tell(
      'lang',
      'lang-mended',
      `\`${given}\` is no language tag${meant ? `; \`${meant}\` is written` : ''}.`,
      false,
    );
    return meant ? { lang: meant } : {};
  }

  #addresses(): Pick<HeadFacts, 'permalink' | 'slug' | 'aliases' | 'names'> {
    const permalink = this.#text('permalink');
    const slug = this.#text('slug');
    const given = this.#takeAll('aliases').map(({ key, value }) => ({ key, items: readItems(value) }));
    const aliases: string[] = [];
    const names: string[] = [];
    for (const { key, items } of given) {
      for (const item of items) {
        const isAddress =
          /^(?:\/|https?:\/\/)/.test(item) || this.#kind === 'hugo' || key.toLowerCase() === 'redirect_from';
        (isAddress ? aliases : names).push(item);
      }
      if (names.length === 0) continue;
      const message = `Other names of the note (${names.join(', ')}) are kept in a comment; links by them are written out.`;
      this.#tell(key, 'names-kept', message, false);
      this.#kept.push(`aliases: ${JSON.stringify(names)}`);
    }
    return { ...(permalink !== undefined && { permalink }), ...(slug !== undefined && { slug }), aliases, names };
  }

  #layout(): Pick<HeadFacts, 'layout'> {
    const layout = this.#head.values.get('layout');
    return typeof layout === 'string' && layout !== '' ? { layout } : {};
  }

  /** Comments of templates are many and old; those of our own notes hold what has no place in front matter. */
  #comments(): string[] {
    return this.#kind === 'markdown' ? [...this.#head.comments, ...this.#kept] : this.#kept;
  }

  #own(): Map<string, unknown> {
    const own = new Map<string, unknown>();
    for (const key of ownKeys) {
      const value = this.#head.values.get(key);
      if (!this.#left.has(key.toLowerCase()) || value === undefined || value === '') continue;
      if (!frontMatterSchema.shape[key].safeParse(value).success) continue;
      own.set(key, value);
      this.#left.delete(key.toLowerCase());
    }
    return own;
  }

  #nocite(): HeadFacts['nocite'] {
    return this.#takeAll('nocite').flatMap(({ key, value }) => {
      const nocite = readNocite(value);
      if (!nocite) this.#left.set(key.toLowerCase(), key);
      for (const { kind, message } of nocite ? tellNocite(nocite) : []) this.#tell(key, kind, message, true);
      return (nocite?.keys ?? []).map((name) => ({ key: name, line: this.#head.lineOf(key) }));
    });
  }

  #macros(): Record<string, string> {
    const macros = findMacros([Object.fromEntries(this.#head.values)]);
    if (macros) this.#left.delete('macros');
    return macros ?? {};
  }

  #unplaced(): Map<string, unknown> {
    const unplaced = new Map<string, unknown>();
    for (const [name, key] of this.#left) {
      const value = this.#head.values.get(key);
      if (idleKeys.has(name)) {
        this.#tell(key, 'key-idle', `\`${key}\` steers another program's pages, and is left out.`, false);
      } else if (value !== '' && value !== undefined && !(Array.isArray(value) && value.length === 0)) {
        const long = isRecord(value) || String(value).includes('\n') ? ', on one line' : '';
        this.#tell(
          key,
          'key-kept',
          `\`${key}\` has no place in our front matter, and is kept in a comment${long}.`,
          false,
        );
        unplaced.set(key, value);
      }
    }
    return unplaced;
  }
}
