import type { UnkeyedReference } from '../../bibliography/Reference';
import type { PlannedNote } from '../PlannedNote';
import type { ForeignFile, ForeignSite } from '../site/ForeignSite';
import type { CopiedFiles } from './CopiedFiles';
import type { SiteIndex } from './SiteIndex';

/** What all notes of an import share. */
export interface Shared {
  site: ForeignSite;
  index: SiteIndex;
  copied: CopiedFiles;
  /** What a file of the site says. */
  read(file: ForeignFile): string;
  /** Hosts of the old site, with their scheme or not. */
  domains: ReadonlySet<string>;
  /** Whether a bibliography of the site, or of this note alone, has a key. */
  hasKey(note: PlannedNote, key: string): boolean;
  /** The key by which a note cites a paper that its text lists. */
  citePaper(note: PlannedNote, paper: UnkeyedReference): string;
  /** The anchor in a note that a fragment means, empty for the page itself; undefined when nothing there has it. */
  findAnchor(note: PlannedNote, fragment: string): string | undefined;
  /** The number that what has this label is printed with. */
  findNumber(note: PlannedNote, label: string): string | undefined;
  /** Keeps in mind that a reference leads to an anchor of a note, which needs a label for that. */
  refer(note: PlannedNote, id: string): void;
  /** The anchors that references lead to, as far as is known. */
  referredIn(note: PlannedNote): ReadonlySet<string> | undefined;
  /** What stands at an anchor of a note: its words, and whether it has a label. */
  anchorAt(note: PlannedNote, anchor: string): { title: string | undefined; isLabel: boolean };
  /** The anchors of a note that links call and that its old text set itself, as far as is known. */
  linkedIn(note: PlannedNote): ReadonlySet<string> | undefined;
}
