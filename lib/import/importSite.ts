import type { Reference } from '../bibliography/Reference';
import type { Facts } from '../note/Facts';
import { parseNote } from '../note/parseNote';
import type { ParseSettings } from '../note/Settings';
import { Library } from './bibliography/Library';
import { type ConvertedNote, convertNote } from './convertNote';
import { type Anchor, findAnchor } from './links/anchors';
import { CopiedFiles } from './links/CopiedFiles';
import type { Shared } from './links/NoteSurroundings';
import { SiteIndex } from './links/SiteIndex';
import type { PlannedNote } from './PlannedNote';
import { planNotes } from './planNotes';
import type { DecodedText } from './site/decodeForeign';
import type { ForeignFile, ForeignSite } from './site/ForeignSite';

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
  const index = new SiteIndex(site, planned);
  const chosen = planned.filter(({ note }) => site.chosen.has(note.path));
  const headings = new Map<PlannedNote, Anchor[]>();
  const failed = new Map<string, unknown>();
  const convertAll = async (notes: readonly PlannedNote[], copied: CopiedFiles, anchored: Set<PlannedNote>) => {
    const results: ImportedNote[] = [];
    for (const one of notes) {
      const shared: Shared = {
        site,
        index,
        copied,
        domains: listDomains(site, options.domains),
        findAnchor: (target, fragment) => {
          anchored.add(one);
          const known = headings.get(target);
          return known === undefined ? fragment : findAnchor(fragment, known);
        },
      };
      const library = new Library(site, {
        index,
        copied,
        present: options.present,
        read: (file) => options.read(file).text,
      });
      try {
        const converted = convertNote(one, { shared, library, citesArxiv: options.citesArxiv });
        const { facts } = await parseNote(new TextEncoder().encode(converted.text), 'md', options.settings);
        results.push({ planned: one, converted, facts });
      } catch (error) {
        failed.set(one.note.path, error);
      }
    }
    return results;
  };
  const anchored = new Set<PlannedNote>();
  const copied = new CopiedFiles(site.kind, site.files.values());
  const first = await convertAll(chosen, copied, anchored);
  for (const { planned: one, facts } of first) headings.set(one, listAnchors(facts));
  // The anchors of the new headings are known only now: notes with links to some are converted again.
  const again = await convertAll([...anchored], copied, new Set());
  const second = new Map(again.map((result) => [result.planned, result]));
  return {
    notes: first.map((result) => second.get(result.planned) ?? result),
    files: copied.list(),
    failed: [...failed].map(([source, error]) => ({ source, error })),
  };
}

/** What links can lead to in a note: headings, and what has a label. */
function listAnchors({ headings, labels }: Facts): Anchor[] {
  return [...headings, ...labels.map(({ name, title = '' }) => ({ id: name, text: title }))];
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
