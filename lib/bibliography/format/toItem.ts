import type { CiteprocItem } from 'citeproc';
import { type Name, nameVariables, plainFields, type Reference, richFields } from '../Reference';
import { textToRich } from '../richText';
import { chinese } from './bilingualStyle';

/** Stands for `and others` in a list of names: a last name that becomes `et al.` or `等` behind the engine. */
export const othersMark = '\uE0A0';

const items = new WeakMap<Reference, CiteprocItem>();
const hanOnly = /^[\p{Script=Han}·•]+$/u;

/** A reference as citeproc takes it. The same object for the same reference: copy it before changing it. */
export function toItem(reference: Reference): CiteprocItem {
  const known = items.get(reference);
  if (known) return known;
  const item = makeItem(reference);
  items.set(reference, item);
  return item;
}

/** Whether an entry is formatted in Chinese. */
export function isChineseEntry(reference: Reference): boolean {
  return reference.language?.startsWith('zh') ?? false;
}

function makeItem(reference: Reference): CiteprocItem {
  const item: CiteprocItem = { id: reference.id, type: reference.type };
  for (const field of richFields) if (reference[field] !== undefined) item[field] = reference[field];
  for (const field of plainFields) {
    const value = reference[field];
    if (value !== undefined) item[field] = field === 'URL' || field === 'DOI' ? value : textToRich(value);
  }
  for (const role of nameVariables) {
    const names = reference[role]?.map(toItemName);
    if (names) item[role] = reference.others?.includes(role) ? [...names, { family: othersMark }] : names;
  }
  for (const date of ['issued', 'accessed', 'event-date', 'original-date'] as const) {
    if (reference[date]) item[date] = structuredClone(reference[date]);
  }
  if (reference.language !== undefined) item.language = isChineseEntry(reference) ? chinese : reference.language;
  return item;
}

/** A Chinese name is one word in a citation too: 张三, 2023 and not 张, 2023. */
function toItemName(name: Name): Name {
  const { family = '', given = '' } = name;
  if (given !== '' && hanOnly.test(family) && hanOnly.test(given)) return { family: family + given };
  return Object.fromEntries(Object.entries(name).map(([part, text]) => [part, textToRich(text)]));
}
