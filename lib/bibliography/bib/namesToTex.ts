import type { Name } from '../Reference';
import { textToTex } from './texText';

/** The names of a field, joined by `and`; `others` stands for more people than are named. */
export function namesToTex(names: readonly Name[], others = false): string {
  return [...names.map(nameToTex), ...(others ? ['others'] : [])].join(' and ');
}

function nameToTex(name: Name): string {
  const { family, given, suffix, literal } = name;
  if (literal !== undefined || family === undefined) return `{${textToTex(literal ?? given ?? '')}}`;
  const particle = name['non-dropping-particle'] ?? name['dropping-particle'];
  const last = [particle && textToTex(particle), partToTex(family)].filter(Boolean).join(' ');
  // A name of several words and nothing else would be taken apart.
  if (given === undefined && suffix === undefined) return /\s/.test(last) ? `${last},` : last;
  return [last, suffix && partToTex(suffix), partToTex(given ?? '')].filter((part) => part !== undefined).join(', ');
}

/** A part of a name; in braces where it holds what parts names, or begins as a particle does. */
function partToTex(part: string): string {
  const tex = textToTex(part);
  return /[,，]|\band\b|\bothers\b/i.test(part) || /^\p{Ll}/u.test(part) ? `{${tex}}` : tex;
}
