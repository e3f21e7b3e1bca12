import type { Creator } from '@retorquere/bibtex-parser';
import type { Name } from '../Reference';
import { toPlain } from './cleanText';

/** A list of names; `others` when it ends with `and others`. */
export interface NameList {
  names: Name[];
  others: boolean;
  /** Names that the author separated by something else than `and`. */
  misjoined?: string;
}

const han = String.raw`\p{Script=Han}`;
const hanName = new RegExp(`^${han}[${han}·•]*$`, 'u');
const hanList = new RegExp(`^${han}{2,}(?:\\s*[，、；;]\\s*${han}{2,})+$`, 'u');

/**
 * The names of a field in CSL's parts.
 *
 * @param creators as the parser took them apart, which knows no Chinese names
 * @param raw the field's value as written: tells `王, 五` from `王 五`
 */
export function creatorsToNames(creators: readonly Creator[], raw: string): NameList {
  const names = creators.map((creator) => creatorToName(creator, raw));
  const last = names.at(-1);
  const others = last !== undefined && isOthers(last);
  const list: NameList = { names: [], others };
  for (const name of others ? names.slice(0, -1) : names) {
    const whole = name.literal ?? (name.given === undefined ? name.family : undefined) ?? '';
    if (!hanList.test(whole)) list.names.push(name);
    else {
      list.misjoined = whole;
      list.names.push(...whole.split(/\s*[，、；;]\s*/u).map((family) => ({ family })));
    }
  }
  return list;
}

/** BibTeX's `others`, and the Chinese word for it. */
function isOthers(name: Name): boolean {
  return name.given === undefined && /^(?:others|等|等人|et al\.?)$/iu.test(name.family ?? name.literal ?? '');
}

function creatorToName(creator: Creator, raw: string): Name {
  const [family, given, particle, suffix] = [creator.lastName, creator.firstName, creator.prefix, creator.suffix].map(
    (part) => toPlain(part ?? ''),
  );
  if (creator.name !== undefined) return wholeName(toPlain(creator.name));
  if (!family) return { literal: given ?? '' };
  if (isSpacedHan(family, given, raw)) return { family: given, given: family };
  const name: Name = { family };
  if (given) name.given = given;
  if (particle) name[creator.useprefix === false ? 'dropping-particle' : 'non-dropping-particle'] = particle;
  if (suffix) name.suffix = suffix;
  return name;
}

/** `{张三}` is a person; anything else in braces is a body. */
function wholeName(text: string): Name {
  return hanName.test(text) && text.length <= 4 ? { family: text } : { literal: text };
}

/** `欧阳 修`: a Chinese name begins with the family's, also where no comma says so. */
function isSpacedHan(family: string, given: string | undefined, raw: string): boolean {
  if (!given || !hanName.test(family) || !hanName.test(given)) return false;
  return !new RegExp(`${family}\\s*[,，]`, 'u').test(raw);
}
