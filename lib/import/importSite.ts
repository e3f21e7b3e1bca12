import type { Reference } from '../bibliography/Reference';
import type { Facts } from '../note/Facts';
import { parseNote } from '../note/parseNote';
import type { ParseSettings } from '../note/Settings';
import { AddedReferences } from './bibliography/AddedReferences';
import { Library } from './bibliography/Library';
import type { Landing } from './Conversion';
import { type ConvertedNote, convertNote } from './convertNote';
import { type Anchor, findAnchor, setsAnchor } from './links/anchors';
import { CopiedFiles } from './links/CopiedFiles';
import { listTargets } from './links/namedTargets';
import type { Shared } from './links/Shared';
import { SiteIndex } from './links/SiteIndex';
import type { PlannedNote } from './PlannedNote';
import { planNotes } from './planNotes';
import type { DecodedText } from './site/decodeForeign';
import type { ForeignFile, ForeignSite } from './site/ForeignSite';

/** The .bib file that the site's references stand in. */
const mainBibliography = 'references.bib';

/** What an import is asked for, beside the old site. */
export interface ImportOptions {
  /** Hosts of the old site. */
  domains: readonly string[];
  citesArxiv: boolean;
  /** References that the content folder has already. */
  present: ReadonlyMap<string, Reference>;
  settings: ParseSettings;
  read(file: ForeignFile): DecodedText;
}

/** A note with what it became. */
export interface ImportedNote {
  planned: PlannedNote;
  converted: ConvertedNote;
  /** What our parser finds in the result. */
  facts: Facts;
}

/** All that an import would write. Nothing has been written. */
export interface Imported {
  notes: ImportedNote[];
  /** Those that notes list themselves and that stand in no .bib file, by the keys that the notes cite. */
  references: Pick<AddedReferences, 'get'>;
  /** The .bib file of the content folder that these belong in: none that the old site has a file for. */
  bibliography: string;
  /** Files that the notes use, by their place in the content folder. */
  files: [place: string, file: ForeignFile][];
  /** Notes whose conversion failed, which is a mistake of ours: the others come over all the same. */
  failed: Failure[];
}

/** A note that could not be converted, and why. */
export interface Failure {
  source: string;
  error: unknown;
}

/** Converts the chosen notes of an old site in memory. */
export async function importSite(site: ForeignSite, options: ImportOptions): Promise<Imported> {
  const planned = planNotes(site, options.read);
  const copied = new CopiedFiles(site.kind, site.files.values());
  const index = new SiteIndex(site, planned);
  const parts = { index, copied, present: options.present, read: (file: ForeignFile) => options.read(file).text };
  const library = new Library(site, parts);
  const added = new AddedReferences(library);
  const citePaper: Shared['citePaper'] = (note, paper) => added.cite(paper, library.findOwn(note).files);
  const run: Run = {
    shared: { site, index, copied, citePaper, domains: listDomains(site, options.domains) },
    library,
    added,
    options,
    anchors: new Map(),
    anchored: new Set(),
    linked: new Map(),
    named: new Map(),
    referred: new Map(),
    labels: new Map(),
    landings: new Map(),
    numbers: new Map(),
    failed: new Map(),
  };
  const chosen = planned.filter(({ note }) => site.chosen.has(note.path));
  const first = await convertAll(chosen, run);
  const results = new Map(first.map((result) => [result.planned, result]));
  keepAnchors(first, run);
  // What links lead to is known only now: notes with anchors of their own among that are converted with them.
  findNamed(run);
  for (const result of await convertAll([...run.named.keys()], run)) results.set(result.planned, result);
  keepAnchors([...results.values()], run);
  for (const result of await convertAll([...run.anchored], run)) results.set(result.planned, result);
  return {
    notes: first.map((result) => results.get(result.planned) ?? result),
    references: added,
    bibliography: copied.isTaken(mainBibliography) ? 'imported.bib' : mainBibliography,
    files: copied.list(),
    failed: [...run.failed].map(([source, error]) => ({ source, error })),
  };
}

/** What the conversions of one import share, and what they find out. */
interface Run {
  shared: Pick<Shared, 'site' | 'index' | 'copied' | 'domains' | 'citePaper'>;
  library: Library;
  added: AddedReferences;
  options: ImportOptions;
  /** What links can lead to in the notes that were converted. */
  anchors: Map<PlannedNote, Anchor[]>;
  /** Notes with a link to such a place. */
  anchored: Set<PlannedNote>;
  /** The fragments by which links call places in notes. */
  linked: Map<PlannedNote, Set<string>>;
  /** Those of them that no heading or label has, and that the old text may have set itself. */
  named: Map<PlannedNote, Set<string>>;
  /** Those of them to which references lead that need a label. */
  referred: Map<PlannedNote, Set<string>>;
  /** The labels of notes. */
  labels: Map<PlannedNote, ReadonlySet<string>>;
  /** What became of those that the old text set itself. */
  landings: Map<PlannedNote, ReadonlyMap<string, string>>;
  /** The numbers of those among them that are labels. */
  numbers: Map<PlannedNote, ReadonlyMap<string, string>>;
  failed: Map<string, unknown>;
}

async function convertAll(notes: readonly PlannedNote[], run: Run): Promise<ImportedNote[]> {
  const { library, added, options, failed } = run;
  const results: ImportedNote[] = [];
  for (const planned of notes) {
    try {
      const shared = shareWith(planned, run);
      const converted = convertNote(planned, { shared, library, added, citesArxiv: options.citesArxiv });
      const { facts } = await parseNote(new TextEncoder().encode(converted.text), 'md', options.settings);
      results.push({ planned, converted, facts });
    } catch (error) {
      failed.set(planned.note.path, error);
    }
  }
  return results;
}

/** What one note is told of the others, and what is kept of what it asks for. */
function shareWith(planned: PlannedNote, run: Run): Shared {
  const { library, anchors, anchored, linked, named, referred, labels, landings, numbers } = run;
  return {
    ...run.shared,
    read: (file) => run.options.read(file).text,
    hasKey: (note, key) => library.find(key, library.findOwn(note).files) !== undefined,
    findAnchor: (target, fragment) => {
      anchored.add(planned);
      const wanted = fragment.normalize('NFC');
      linked.set(target, (linked.get(target) ?? new Set()).add(wanted));
      const known = anchors.get(target);
      if (known === undefined) return fragment;
      return landings.get(target)?.get(wanted) ?? findAnchor(fragment, known);
    },
    findNumber: (note, label) => numbers.get(note)?.get(label),
    linkedIn: (note) => named.get(note),
    refer: (note, id) => referred.set(note, (referred.get(note) ?? new Set()).add(id)),
    referredIn: (note) => referred.get(note),
    anchorAt: (note, anchor) => {
      anchored.add(planned);
      const title = anchors.get(note)?.find(({ id }) => id === anchor)?.text;
      return {
        title: title || (anchor === '' ? note.facts.title : undefined),
        isLabel: labels.get(note)?.has(anchor) === true,
      };
    },
  };
}

function keepAnchors(results: readonly ImportedNote[], { anchors, labels, landings, numbers }: Run): void {
  for (const { planned, facts, converted } of results) {
    anchors.set(planned, listAnchors(facts, converted));
    labels.set(planned, new Set(facts.labels.map(({ name }) => name)));
    const found = [...converted.landings].flatMap(([id, landing]): [string, string][] => {
      const anchor = anchorOf(landing, facts);
      return anchor === undefined ? [] : [[id.normalize('NFC'), anchor]];
    });
    landings.set(planned, new Map(found));
    const made = new Set(found.map(([, anchor]) => anchor));
    const numbered = facts.labels.filter(({ name }) => made.has(name));
    numbers.set(planned, new Map(numbered.flatMap(({ name, number }) => (number ? [[name, number]] : []))));
  }
}

/** The anchor in the page; empty for the page itself. */
function anchorOf(landing: Landing, { headings }: Facts): string | undefined {
  if ('top' in landing) return '';
  return 'anchor' in landing ? landing.anchor : headings.at(-landing.headingFromEnd)?.id;
}

function findNamed({ linked, named, anchors }: Run): void {
  for (const [planned, fragments] of linked) {
    const known = anchors.get(planned);
    if (!known) continue;
    const body = planned.body.normalize('NFC');
    const targets = new Set(planned.kind === 'markdown' ? listTargets(body) : []);
    const isFree = (id: string) => known.every((anchor) => anchor.id !== id);
    const own = [...fragments].filter((id) => targets.has(id) || (isFree(id) && setsAnchor(body, id)));
    if (own.length > 0) named.set(planned, new Set(own));
  }
}

/** What links can lead to in a note: its title where that was a heading, headings, and what has a label. */
function listAnchors({ headings, labels }: Facts, { titleHeading }: ConvertedNote): Anchor[] {
  const top = titleHeading === undefined ? [] : [{ id: '', text: titleHeading }];
  return [...top, ...headings, ...labels.map(({ name, title = '' }) => ({ id: name, text: title }))];
}

/** The hosts of the old site: as given, as its settings say, or as GitHub Pages has it by the name of the folder. */
function listDomains({ settings, dir }: ForeignSite, given: readonly string[]): Set<string> {
  const ofFolder = /[\w-]+\.github\.io$/i.exec(dir) ?? [];
  const hosts = [...given, ...(settings.origin ? [settings.origin] : []), ...ofFolder].map((text) => {
    const url = /^https?:\/\//i.test(text) ? text : `https://${text}`;
    return URL.canParse(url) ? new URL(url).host : text;
  });
  return new Set(hosts.map((host) => host.replace(/^www\./, '').toLowerCase()));
}
