import type { FileStyle } from '../bibliography/csl/FileStyle';
import { defaultStyle, isKnownStyle } from '../bibliography/format/styles';
import { isStylePath } from '../frontMatter/fields/citationStyle';
import type { Site } from '../site/Site';
import type { Collection } from './Collection';
import type { Note, ParsedFile } from './Note';
import { contentPath } from './targets';

/** The paths of the .csl files that a site and its notes name. */
export function listStyleFiles(site: Site, parsed: ParsedFile[]): Set<string> {
  const named = parsed.map(({ file, facts }) => styleFile(facts.frontMatter?.citationStyle, file));
  return new Set([styleFile(site.citationStyle, 'site.yaml'), ...named].filter((path) => path !== undefined));
}

/** The path of the .csl file that stands for a style in a file of the content folder; undefined when it is a name. */
export function styleFile(style: string | undefined, from: string): string | undefined {
  return style !== undefined && isStylePath(style) ? contentPath(style, from) : undefined;
}

/** The style in which a note cites. One that is not there is a fault; in dev the page is drawn all the same. */
export function styleOf(note: Note, { site, styles }: Pick<Collection, 'site' | 'styles'>): string | FileStyle {
  const { citationStyle } = note.frontMatter;
  const [chosen, from] = citationStyle === undefined ? [site.citationStyle, 'site.yaml'] : [citationStyle, note.file];
  const path = styleFile(chosen, from);
  if (path !== undefined) return styles.get(path) ?? defaultStyle;
  return isKnownStyle(chosen) ? chosen : defaultStyle;
}
