import type { UnkeyedReference } from '../../bibliography/Reference';
import { foldPermalink } from '../../collection/permalinks';
import { destinationKey } from '../../labels/labelName';
import { asCode } from '../../yaml/asCode';
import type { Definitions } from '../body/tex/macros';
import type { Decision, ForeignKind, Rewritten, Surroundings, Target } from '../Conversion';
import { noteEnding } from '../noteEnding';
import { type PlannedNote, withSlash } from '../PlannedNote';
import type { ForeignFile } from '../site/ForeignSite';
import { findBeside, findServedFile } from './findServedFile';
import { encodePath, fillLiquid, folderOf, joinPath, localPath, pathFrom, relativePath, splitLink } from './paths';
import type { Shared } from './Shared';

/** `3`, `Fig. 3`, `Eq. (3)`, `图 3`: nothing but a number and what it is of. */
const numberInWords =
  /^(?:(?:fig(?:ure)?|tab(?:le)?|eq(?:uation|n)?|listing|code)s?\.?|图|圖|表|公式|式)?\s*[([（]?(\d+)[)\]）]?$/i;

/** Knows where the links and files of one note are in the new site, and tells what is not there. */
export class NoteSurroundings implements Surroundings {
  readonly kind: ForeignKind;
  readonly linked: ReadonlySet<string>;
  readonly referred: ReadonlySet<string>;
  readonly breaksLines: boolean;
  readonly siteMacros: Definitions;
  readonly macros: Readonly<Record<string, string>>;
  readonly decisions: Decision[] = [];
  readonly #note: PlannedNote;
  readonly #shared: Shared;

  constructor(note: PlannedNote, shared: Shared) {
    this.kind = note.kind;
    this.linked = shared.linkedIn(note) ?? new Set();
    this.referred = shared.referredIn(note) ?? new Set();
    // A page of HTML has no Markdown.
    this.breaksLines = shared.site.settings.breaksLines && !/\.html?$/i.test(note.note.path);
    this.siteMacros = shared.site.macros;
    this.macros = note.facts.macros;
    this.#note = note;
    this.#shared = shared;
  }

  hasKey = (key: string): boolean => this.#shared.hasKey(this.#note, key);

  siteText = (name: string): string | undefined => this.#shared.site.settings.texts.get(name);

  citePaper = (paper: UnkeyedReference): string => this.#shared.citePaper(this.#note, paper);

  isOwn = (url: string): boolean => !url.startsWith('#') && this.#toOwnPath(this.#fill(url)) !== undefined;

  findLabel = (label: string): { path: string; title?: Rewritten } | undefined => {
    const { note, title } = this.#shared.index.findLabel(label) ?? {};
    if (!note || note === this.#note) return undefined;
    const path = note.permalink.replace(/^\/|\/$/g, '');
    return title ? { path, title: { url: this.#addressOf(note, '', true), title } } : { path };
  };

  rewriteLink(given: string, line: number, words = ''): string {
    const url = this.#fill(given);
    if (url === '') return url;
    if (localPath.test(url)) return this.#findLocal(url, line, 'link') ?? given;
    const inside = this.#toOwnPath(url);
    if (inside === undefined) return url;
    if (inside.startsWith('#')) return this.#rewriteFragment(splitLink(inside).fragment ?? '', line, words);
    const { path, query, fragment } = splitLink(inside);
    const found = this.#findNote(path, inside !== url);
    if (found) return this.#addressOf(found, path, inside !== url) + this.#anchorIn(found, fragment, line, words);
    const file = findServedFile(path, this.#note, this.#shared);
    if (file) return this.#copy(file, path, line) + (fragment === undefined ? '' : `#${fragment}`);
    const named = fragment === undefined ? this.resolveTarget(path, 'link') : undefined;
    if (named) return named.url;
    this.#tellDeadLink(url, path, line);
    // An address of the old site that has no note may be one that the new site makes itself, or one of its other pages.
    return inside !== url ? url : encodePath(path) + query + (fragment === undefined ? '' : `#${fragment}`);
  }

  rewriteImage(given: string, line: number): string {
    const url = this.#fill(given);
    if (/^data:/i.test(url)) return url;
    if (localPath.test(url)) return this.#findLocal(url, line, 'image') ?? given;
    const inside = this.#toOwnPath(url);
    if (inside === undefined) {
      this.#tell(line, 'image-remote', `The image ${asCode(url)} stays on another server.`, false);
      return url;
    }
    const { path } = splitLink(inside);
    const file =
      findServedFile(path, this.#note, this.#shared) ?? this.#shared.index.findFileByName(path.replaceAll('\\', '/'));
    if (file) return this.#copy(file, path, line);
    const near = this.#shared.index.findNearestFile(path.replace(/^\/+/, ''));
    const way = near ? `; ${asCode(near)} is like it` : '';
    this.#tell(line, 'image-missing', `There is no file ${asCode(path)}${way}.`, true);
    return inside !== url ? url : encodePath(path);
  }

  readBeside = (path: string): string | undefined => {
    const file = findBeside(path, this.#note, this.#shared);
    return file && this.#shared.read(file).replace(/\r\n?/g, '\n');
  };

  resolveName(target: string, line: number): Rewritten | undefined {
    const { path, fragment } = splitLink(target.trim().replace(/\|.*$/s, ''));
    if (path === '') return { url: this.#rewriteFragment(fragment ?? '', line) };
    const note = this.#shared.index.findName(path) ?? this.#findNote(path, false);
    // Jekyll and Hugo put the address in the name's place, the others name a file.
    const isAddress = this.kind === 'jekyll' || this.kind === 'hexo' || this.kind === 'hugo' || this.kind === 'distill';
    if (note) {
      const url = this.#addressOf(note, `${path}.md`, isAddress) + this.#anchorIn(note, fragment, line);
      const { anchorAt } = this.#shared;
      return {
        url,
        // Who asks is converted again when all titles are known.
        get title() {
          return note.facts.title ?? anchorAt(note, '').title;
        },
      };
    }
    const file = /\.\w{2,5}$/.test(path)
      ? (findServedFile(path, this.#note, this.#shared) ?? this.#shared.index.findFileByName(path))
      : undefined;
    if (file) return { url: this.#copy(file, path, line) + (fragment ? `#${encodePath(fragment)}` : '') };
    const near = this.#shared.index.findNearestName(path);
    // That there is none is told by whoever asked.
    if (near) this.#tell(line, 'name-near', `There is no ${asCode(path)}; ${asCode(near)} is like it.`, false);
    return undefined;
  }

  resolveTarget(name: string, use: 'reference' | 'link'): Target | undefined {
    const { index, refer, findAnchor, anchorAt } = this.#shared;
    const found = this.kind === 'markdown' ? index.findTarget(name, this.#note) : undefined;
    if (!found) return undefined;
    const { note, id } = found;
    if (use === 'reference') refer(note, id);
    const anchor = findAnchor(note, id);
    if (anchor === undefined) return undefined;
    const isHere = note === this.#note;
    const { title, isLabel } = anchorAt(note, anchor);
    const place = isHere && anchor !== '' ? '' : this.#addressOf(note, note.file, isHere);
    return {
      url: anchor === '' ? place : `${place}#${encodePath(anchor)}`,
      ...(isLabel && { key: destinationKey({ ...(!isHere && { note: index.nameOf(note) }), name: anchor }) }),
      ...(title !== undefined && { title }),
    };
  }

  #fill(url: string): string {
    return fillLiquid(url.trim(), this.#shared.site.settings.texts);
  }

  /** The address from the top of the old site, or as it is where it is relative; undefined when it leads elsewhere. */
  #toOwnPath(url: string): string | undefined {
    if (!/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) return url;
    const whole = url.startsWith('//') ? `https:${url}` : url;
    if (!/^https?:/i.test(whole) || !URL.canParse(whole)) return undefined;
    const { host, pathname, search, hash } = new URL(whole);
    return this.#shared.domains.has(host.replace(/^www\./, '')) ? pathname + search + hash : undefined;
  }

  #findNote(path: string, isAddress: boolean): PlannedNote | undefined {
    const { index } = this.#shared;
    const folder = folderOf(this.#note.note.path);
    const bySource = isAddress
      ? undefined
      : (index.findSource(joinPath(folder, path)) ?? index.findSource(joinPath('', path)));
    if (bySource && (bySource !== this.#note || /\.\w+$/.test(path))) return bySource;
    if (path.startsWith('/')) return index.findAddress(path) ?? index.findSource(`content${path}`);
    // A browser takes a relative address from that of the page.
    return path === '' ? undefined : index.findAddress(`/${joinPath(withSlash(this.#note.old), path)}`);
  }

  #addressOf(note: PlannedNote, path: string, isAddress: boolean): string {
    const byFile = !isAddress && noteEnding.test(path);
    return byFile
      ? relativePath(this.#note.file, note.file)
      : encodePath(withSlash(note.file === 'index.md' ? '/' : note.permalink));
  }

  #copy(file: ForeignFile, path: string, line: number): string {
    const name = (text: string) => text.replace(/^.*[/\\]/s, '').normalize('NFC');
    if (name(file.path) !== name(path)) {
      this.#tell(
        line,
        'file-spelled',
        `${asCode(path)} is ${asCode(file.path)}: its name is spelled otherwise.`,
        false,
      );
    }
    return pathFrom(this.#note.file, this.#shared.copied.place(file));
  }

  #findLocal(url: string, line: number, what: 'link' | 'image'): string | undefined {
    const path = splitLink(url.replace(/^file:\/*/i, '/').replaceAll('\\', '/')).path;
    const file = this.#shared.index.findFileByName(path);
    const found = file ? `; ${asCode(file.path)} is taken` : '';
    this.#tell(line, `${what}-local`, `${asCode(url)} is a path of one machine${found}.`, !file);
    return file && pathFrom(this.#note.file, this.#shared.copied.place(file));
  }

  #rewriteFragment(fragment: string, line: number, words = ''): string {
    if (fragment === '') return '#';
    if (fragment.startsWith('^')) return '';
    const named = this.resolveTarget(fragment, 'link');
    if (named) return named.url;
    return this.#anchorIn(this.#note, fragment, line, words) || this.#addressOf(this.#note, '', true);
  }

  #anchorIn(note: PlannedNote, fragment: string | undefined, line: number, words = ''): string {
    if (fragment === undefined || fragment === '') return '';
    if (fragment.startsWith('^')) return '';
    const anchor = this.#shared.findAnchor(note, fragment);
    if (anchor === undefined) {
      const place = note === this.#note ? 'this note' : asCode(note.note.path);
      this.#tell(line, 'anchor-dead', `No heading of ${place} has the anchor ${asCode(`#${fragment}`)}.`, false);
    }
    this.#tellNumber(note, anchor, words, line);
    return anchor === '' ? '' : `#${encodePath(anchor ?? fragment)}`;
  }

  /** Tells, once each, what links call by another number than it has here. */
  #tellNumber(note: PlannedNote, anchor: string | undefined, words: string, line: number): void {
    const called = numberInWords.exec(words.trim())?.[1];
    const number = anchor === undefined ? undefined : this.#shared.findNumber(note, anchor);
    if (called === undefined || number === undefined || called === number) return;
    const message = `Links call \`#${anchor}\` by the number ${called}; here it has the number ${number}.`;
    if (!this.decisions.some((told) => told.message === message)) this.#tell(line, 'number-differs', message, true);
  }

  #tellDeadLink(url: string, path: string, line: number): void {
    const address = path.startsWith('/') ? path : `/${joinPath(withSlash(this.#note.old), path)}`;
    if (foldPermalink(path) === '/') return;
    const near = this.#shared.index.findNearestAddress(address);
    const way = near ? `; ${asCode(near)} is like it` : '';
    this.#tell(line, 'link-dead', `Nothing of the old site stands at ${asCode(url)}${way}.`, false);
  }

  #tell(line: number, kind: string, message: string, lossy: boolean): void {
    this.decisions.push({ line, kind, message, lossy });
  }
}
