import { parseSite } from '../../site/parseSite';
import { renderScalar } from '../frontMatter/renderFrontMatter';
import type { OldSettings } from './ForeignSite';

/** The lines of site.yaml that say what the old site's settings said; undefined when they said nothing of ours. */
export function proposeSite(settings: OldSettings, languages: readonly string[]): string | undefined {
  const { title, description, origin, basePath, lang, authors } = settings;
  if (settings.file === undefined) return undefined;
  const lines = [
    ...entry('title', title),
    ...entry('description', description),
    ...(origin ? [`baseUrl: ${origin}${basePath}`] : []),
    ...entry('lang', lang ?? mostFrequent(languages)),
    ...(authors.length > 0 ? ['authors:', ...authors.map((author) => `  - ${renderScalar(author)}`)] : []),
  ];
  return lines.length === 0 ? undefined : `${lines.join('\n')}\n`;
}

/** A line for a key, unless site.yaml would refuse its value. */
function entry(key: string, value: string | undefined): string[] {
  const line = value === undefined ? '' : `${key}: ${renderScalar(value)}`;
  return line !== '' && parseSite(line).faults.length === 0 ? [line] : [];
}

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
