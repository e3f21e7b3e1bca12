import type { LocalFault, Span } from '../fault/Fault';
import { checkMapping } from '../yaml/checkMapping';
import type { Site } from './Site';
import { foreignKeys, siteSchema } from './schema';

/** What site.yaml says. */
export interface ParsedSite {
  /** Complete: a key that is not written, or has a fault, has its default. */
  site: Site;
  faults: LocalFault[];
  /** Where the values stand, by key, and by index in lists (`authors.0`). */
  places: Readonly<Record<string, Span>>;
}

/** Parses and checks the text of site.yaml (its byte order mark removed). An empty text is all defaults. */
export function parseSite(text: string): ParsedSite {
  const { values, faults, places } = checkMapping(text, 1, siteSchema.shape, foreignKeys);
  faults.sort((a, b) => a.line - b.line || a.column - b.column);
  // No key is needed, so every key has its value or its default.
  return { site: values as Site, faults, places: places.toSpans() };
}
