import type { Name } from './Reference';

/** `van der Berg`: words in small letters before the last one belong to the family's name. */
const western = /^(.+?)\s+((?:\p{Ll}[\p{L}'’]*\s+)*)(\S+)$/u;
/** Words that a person's name does not hold. */
const body =
  /\b(?:editors?|editorial|authors|contributors|team|group|lab|laboratory|society|association|institute|university|project|collective|committee|company|foundation|inc|ltd)\b\.?$/i;
const spacedHan = /^([\p{Script=Han}]+)\s+([\p{Script=Han}·•]+)$/u;

/**
 * A person's name as people write it on a page: `Lin Xia`, `Xia, Lin`, `王伟`, `欧阳 修`. A name of one word, and a
 * Chinese one without a blank, is not taken apart; nor is that of a body, such as `The Reading Group`.
 */
export function parseName(text: string): Name {
  const name = text.trim().replace(/\s+/g, ' ');
  if (body.test(name)) return { literal: name };
  const comma = /^([^,，]+)[,，]\s*([^,，]+)$/.exec(name) ?? spacedHan.exec(name);
  if (comma?.[1] && comma[2]) return { family: comma[1].trim(), given: comma[2].trim() };
  if (/\p{Script=Han}|,/u.test(name)) return { family: name };
  const [, given, particle, family] = western.exec(name) ?? [];
  if (!given || !family) return { family: name };
  return { family, given, ...(particle && { 'non-dropping-particle': particle.trim() }) };
}
