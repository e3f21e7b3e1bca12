import { parseName } from '../bibliography/parseName';
import type { Name } from '../bibliography/Reference';

const suffix = /^(.+?),?\s+((?:Jr|Sr)\.?|II|III|IV)$/;

/** An author as services name one in a line: `Xiaoliang Dai`, `Robert Downey Jr.`, `ATLAS Collaboration`. */
export function parseAuthor(text: string): Name {
  const name = text.trim().replace(/\s+/g, ' ');
  if (/\b(?:collaboration|consortium|initiative)$/i.test(name)) return { literal: name };
  const [, rest = name, end] = suffix.exec(name) ?? [];
  const parsed = parseName(rest);
  return end === undefined || parsed.given === undefined ? parseName(name) : { ...parsed, suffix: end };
}
