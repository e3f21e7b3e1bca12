import CSL, { type CiteprocCitation, type CiteprocCite, type CslNode, type Engine } from 'citeproc';
import type { Reference } from '../Reference';
import { textToRich } from '../richText';
import { createEngine } from './createEngine';
import { type EntryRuns, finishEntry, readEntry } from './entries';
import type { Cluster, FormattedEntry, FormattedNote } from './FormattedNote';
import { finishCluster, type PrintedCluster, type StyleTraits } from './finishCluster';
import { type Listed, NoteContext } from './NoteContext';
import { markKey } from './parseRuns';
import { toItem } from './toItem';

/** One style in one language: an engine, used for one note after the other, and the entries that never change. */
export class StyleFormatter {
  readonly #engine: Engine;
  readonly #traits: StyleTraits;
  /** Numbers are all that an entry takes from its note: format it once. */
  readonly #independent: boolean;
  readonly #entries = new WeakMap<Reference, EntryRuns>();
  /** The note at hand, for the engine to ask for its items. */
  #note = new NoteContext([], new Map());

  /** Changes `style`. */
  constructor(style: CslNode, language: string) {
    const substitutes = hasAttribute(style, 'subsequent-author-substitute');
    const getItem = (id: string) => ({ ...toItem(this.#note.get(id).reference), id });
    const markText = (id: string, text: string) => this.#note.markText(id, text);
    this.#engine = createEngine({ style, language, getItem, markCite: markKey, markText });
    const isNumeric = this.#engine.opt.update_mode === CSL.NUMERIC;
    const isNote = this.#engine.opt.xclass === 'note';
    this.#independent = isNumeric && !substitutes;
    const hasBibliography = this.#engine.bibliography.tokens.length > 0;
    this.#traits = { isNote, namesAuthors: !isNote && !isNumeric, hasBibliography };
  }

  formatNote(
    clusters: readonly Cluster[],
    references: ReadonlyMap<string, Reference>,
    uncited: readonly string[] = [],
  ): FormattedNote {
    const note = new NoteContext(clusters, references, uncited);
    this.#note = note;
    note.order = this.#register(note.listed);
    const printed = this.#print(clusters);
    return {
      clusters: clusters.map((cluster, index) => finishCluster(cluster, printed[index], note, this.#traits)),
      bibliography: this.#traits.hasBibliography ? this.#formatEntries() : [],
    };
  }

  /** The entry of a reference by itself. */
  formatEntry(reference: Reference): FormattedEntry {
    const cluster = { items: [{ key: reference.id }], narrative: false };
    this.#note = new NoteContext([cluster], new Map([[reference.id, reference]]));
    this.#note.order = this.#register(this.#note.listed);
    const [entry] = this.#formatEntries();
    if (!entry) throw new Error(`The style made no entry for ${reference.id}`);
    return entry;
  }

  /** Makes the engine forget what it knew, and gives these references in the bibliography's order. */
  #register(listed: readonly Listed[]): Listed[] {
    this.#engine.updateItems([]);
    const ids = this.#engine.updateItems(listed.map(({ id }) => id));
    ids.forEach((id, index) => {
      const record = this.#engine.registry.registry[id];
      if (record) record.seq = this.#note.numbers.disguise(index + 1);
    });
    return ids.map((id) => this.#note.get(id));
  }

  /** What citeproc prints for each cluster; nothing for those that name no reference. */
  #print(clusters: readonly Cluster[]): PrintedCluster[] {
    const printed: PrintedCluster[] = [];
    const before: [id: string, noteIndex: number][] = [];
    const places: number[] = [];
    clusters.forEach((cluster, index) => {
      const citation = this.#toCitation(cluster, before.length + 1);
      if (citation.citationItems.length === 0) return;
      const [, changes] = this.#engine.processCitationCluster(citation, before, [], CSL.ASSUME_ALL_ITEMS_REGISTERED);
      before.push([citation.citationID, citation.properties.noteIndex]);
      places.push(index);
      for (const [at, html] of changes) {
        printed[places[at] ?? index] = { html, noteNumber: this.#traits.isNote ? at + 1 : 0 };
      }
    });
    return printed;
  }

  #toCitation({ items, narrative }: Cluster, number: number): CiteprocCitation {
    const noteIndex = this.#traits.isNote ? number : 0;
    return {
      citationID: `c${number}`,
      citationItems: items.flatMap((item) => this.#toCite(item)),
      properties: narrative && this.#traits.namesAuthors ? { noteIndex, mode: 'composite' } : { noteIndex },
    };
  }

  #toCite({ key, prefix, suffix, locator, label, suppressAuthor }: Cluster['items'][number]): CiteprocCite[] {
    const cited = this.#note.find(key);
    if (!cited) return [];
    const cite: CiteprocCite = { id: cited.id };
    if (prefix) cite.prefix = textToRich(prefix);
    if (suffix) cite.suffix = textToRich(suffix);
    if (locator) Object.assign(cite, { locator: textToRich(locator), label: label ?? 'page' });
    if (suppressAuthor) cite['suppress-author'] = true;
    return [cite];
  }

  #formatEntries(): FormattedEntry[] {
    const { order } = this.#note;
    const entries = this.#independent ? order.map((listed) => this.#formatOnce(listed)) : this.#formatTogether(order);
    return entries.map((entry, index) => finishEntry(entry, order[index]?.key ?? '', index + 1));
  }

  #formatOnce(listed: Listed): EntryRuns {
    const known = this.#entries.get(listed.reference);
    if (known) return known;
    this.#register([listed]);
    const [entry] = this.#formatTogether([listed]);
    if (!entry) throw new Error(`The style made no entry for ${listed.key}`);
    this.#entries.set(listed.reference, entry);
    return entry;
  }

  #formatTogether(order: readonly Listed[]): EntryRuns[] {
    const made = this.#engine.makeBibliography();
    const html = made === false ? [] : made[1];
    return order.map(({ reference }, index) => readEntry(html[index] ?? '', reference, this.#note.numbers));
  }
}

function hasAttribute(node: CslNode, name: string): boolean {
  if (node.attrs[name] !== undefined) return true;
  return node.children.some((child) => typeof child !== 'string' && hasAttribute(child, name));
}
