import { fileName } from '../../collection/permalinks';
import { findNearest } from '../../fault/nearest';
import { stripEnding } from '../noteEnding';
import type { PlannedNote } from '../PlannedNote';
import { foldAddress } from '../permalink/newAddress';
import type { ForeignFile, ForeignSite } from '../site/ForeignSite';
import { foldTarget, listTargets } from './namedTargets';

/** A place in a text that has a name of MyST's. */
export interface NamedTarget {
  note: PlannedNote;
  /** The name as the text gives it. */
  id: string;
}

/** The first heading, with its label, before which only comments and what is included may stand. */
const titleLine = /^(?:\s|\{\{<[^\n]*\n|<!--[\s\S]*?-->)*# ([^\n{]*)\{[^{}\n]*#([^\s{}]+)/;

/** Where everything of an old site is found: notes by file, address and name, files by path and name. */
export class SiteIndex {
  readonly #bySource: Map<string, PlannedNote>;
  readonly #byAddress = new Map<string, PlannedNote>();
  readonly #byName = new Map<string, PlannedNote[]>();
  readonly #files = new Map<string, ForeignFile[]>();
  readonly #filesByName = new Map<string, ForeignFile[]>();
  readonly #byLabel = new Map<string, PlannedNote>();
  readonly #targets = new Map<string, NamedTarget[]>();
  readonly #byFileName = new Map<string, PlannedNote[]>();
  readonly #site: ForeignSite;

  constructor(site: ForeignSite, planned: readonly PlannedNote[]) {
    this.#site = site;
    this.#bySource = new Map(planned.map((one) => [fold(one.note.path), one]));
    for (const one of planned) {
      for (const address of [one.old, one.permalink, ...one.aliases]) {
        const key = foldAddress(address);
        if (!this.#byAddress.has(key)) this.#byAddress.set(key, one);
      }
      for (const name of namesOf(one)) push(this.#byName, name, one);
      if (one.kind === 'quarto') this.#addLabels(one);
      push(this.#byFileName, fileName(one.file), one);
      const targets = one.kind === 'markdown' ? listTargets(one.body.normalize('NFC')) : [];
      for (const id of targets) push(this.#targets, foldTarget(id), { note: one, id });
    }
    for (const file of site.files.values()) {
      push(this.#files, fold(file.path), file);
      push(this.#filesByName, fold(lastPart(file.path)), file);
    }
  }

  /** The note whose file this is, with or without its ending. */
  findSource(path: string): PlannedNote | undefined {
    const endings = [
      '',
      '.md',
      '.mdx',
      '.markdown',
      '.qmd',
      '.html',
      '/index.md',
      '/index.qmd',
      '/_index.md',
      '/README.md',
    ];
    return endings.map((ending) => this.#bySource.get(fold(path + ending))).find((one) => one !== undefined);
  }

  /** The note of Quarto's that has a label, the first where several do; with its title when the label is that of it. */
  findLabel(label: string): { note: PlannedNote; title?: string } | undefined {
    const note = this.#byLabel.get(label);
    const [, words = '', own] = note ? (titleLine.exec(note.body) ?? []) : [];
    return note && { note, ...(own === label && { title: note.facts.title ?? words.trim() }) };
  }

  #addLabels(note: PlannedNote): void {
    for (const [, id = ''] of note.body.matchAll(/\{[^{}\n]*#([A-Za-z]{2,3}-[^\s{}#"'=]+)/g)) {
      if (!this.#byLabel.has(id)) this.#byLabel.set(id, note);
    }
  }

  /** The note that answered at an address of the old site. */
  findAddress(address: string): PlannedNote | undefined {
    const { basePath } = this.#site.settings;
    const bare = basePath !== '' && address.startsWith(`${basePath}/`) ? address.slice(basePath.length) : address;
    return this.#byAddress.get(foldAddress(bare)) ?? this.#byAddress.get(foldAddress(address));
  }

  /** The note of a name, as Obsidian finds it: by its path's end, the shortest path first. */
  findName(target: string): PlannedNote | undefined {
    const wanted = fold(stripEnding(target)).replace(/^(?:\.{0,2}\/)+|\/+$/g, '');
    const named = this.#byName.get(lastPart(wanted)) ?? [];
    const fitting = named.filter(({ note }) => !wanted.includes('/') || pathOf(note.path).endsWith(wanted));
    return fitting.sort((a, b) => depth(a) - depth(b) || (a.note.path < b.note.path ? -1 : 1))[0];
  }

  /** The place that has a name of MyST's: in the note itself, else in another. */
  findTarget(name: string, from: PlannedNote): NamedTarget | undefined {
    const named = this.#targets.get(foldTarget(name)) ?? [];
    return named.find(({ note }) => note === from) ?? named[0];
  }

  /** How references call a note: by the name of its new file where no other note has that, else by its permalink. */
  nameOf(note: PlannedNote): string {
    const name = fileName(note.file);
    const placed = this.#byAddress.get(foldAddress(`/${name}`));
    const isOwn = this.#byFileName.get(name)?.length === 1 && (placed ?? note) === note;
    return isOwn ? name : note.permalink.replace(/^\/|\/$/g, '');
  }

  /** The file at a path; of those that differ only by case the one that is spelled so. */
  findFile(path: string): ForeignFile | undefined {
    const found = this.#files.get(fold(path)) ?? [];
    return found.find((file) => file.path.normalize('NFC') === path.normalize('NFC')) ?? found[0];
  }

  /** The one file of a name, wherever it lies; undefined when there are several that `path` does not tell apart. */
  findFileByName(path: string): ForeignFile | undefined {
    const named = this.#filesByName.get(fold(lastPart(path))) ?? [];
    const tail = path.split('/').slice(-2).join('/');
    const closer = named.filter((file) => fold(file.path).endsWith(fold(tail)));
    const [file, ...others] = closer.length > 0 ? closer : named;
    return others.length === 0 ? file : undefined;
  }

  /** The address of a note that was most likely meant by one that leads nowhere. */
  findNearestAddress(address: string): string | undefined {
    const permalinks = [...this.#bySource.values()].map(({ permalink }) => permalink);
    return findNearest(
      address,
      permalinks.filter((permalink) => permalink !== '/'),
      1,
    )[0];
  }

  /** The file of the note that was most likely meant by a name that none has. */
  findNearestName(name: string): string | undefined {
    const [near] = findNearest(lastPart(name), this.#byName.keys(), 1);
    return near === undefined ? undefined : this.#byName.get(near)?.[0]?.note.path;
  }

  /** The path of a file that was most likely meant. */
  findNearestFile(path: string): string | undefined {
    const ending = /\.\w+$/.exec(path)?.[0].toLowerCase() ?? '';
    const same = [...this.#site.files.keys()].filter((file) => file.toLowerCase().endsWith(ending));
    return same.length > 5000 ? undefined : findNearest(path, same, 1)[0];
  }
}

/** The names by which links call a note. */
function namesOf({ note, facts }: PlannedNote): Set<string> {
  const name = stripEnding(lastPart(note.path));
  const parent = note.path.split('/').at(-2);
  const undated = name.replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '');
  const isIndex = /^_?(?:index|readme)$/i.test(name) && parent !== undefined;
  const names = [name, undated, ...(isIndex ? [parent] : []), ...facts.names, ...(facts.title ? [facts.title] : [])];
  return new Set(names.map(fold));
}

/** The path of a note as links name it: of the text of a folder, that of the folder. */
function pathOf(path: string): string {
  return fold(stripEnding(path)).replace(/\/_?(?:index|readme)$/, '');
}

function lastPart(path: string): string {
  return path.replace(/^.*\//s, '');
}

function depth({ note }: PlannedNote): number {
  return note.path.split('/').length;
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
