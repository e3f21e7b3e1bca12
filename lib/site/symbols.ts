import { z } from 'zod';
import { checkLanguageTag } from '../frontMatter/fields/languageTag';
import { checkText } from '../frontMatter/fields/text';
import { asCode } from '../yaml/asCode';
import { describeKind, type FieldIssue, refuse } from '../yaml/fieldIssues';
import { isRecord } from '../yaml/recordField';

/** A symbol that means the same in every note. */
export interface SiteSymbol {
  tex: string;
  /** Its meaning by language (BCP 47); of a meaning that was written once, the language is empty. */
  meanings: Readonly<Record<string, string>>;
}

/** What the manual and the JSON Schema say of the form of symbols. */
export const symbolsForm = {
  type: 'object',
  additionalProperties: {
    type: ['string', 'number', 'object'],
    additionalProperties: { type: ['string', 'number'] },
  },
  form: 'mapping of TeX to texts, or to mappings of languages to texts',
};

/** A mapping of symbols to what they mean: one text, or a text a language. */
export function symbolsField() {
  return z.unknown().transform((value, context): SiteSymbol[] => {
    if (!isRecord(value)) {
      return refuse(context, { path: [], message: describeKind('A mapping of TeX to meanings', value) });
    }
    return Object.entries(value).flatMap(([tex, given]) => {
      const { meanings, issues } = readMeanings(given);
      for (const issue of issues) refuse(context, { ...issue, path: [tex, ...issue.path] });
      return issues.length > 0 ? [] : [{ tex: tex.trim(), meanings }];
    });
  });
}

function readMeanings(given: unknown): { meanings: Record<string, string>; issues: FieldIssue[] } {
  const meanings: Record<string, string> = {};
  const issues: FieldIssue[] = [];
  if (!isRecord(given)) {
    const { value, issue } = readMeaning(given, []);
    return issue ? { meanings, issues: [issue] } : { meanings: { '': value }, issues };
  }
  for (const [tag, text] of Object.entries(given)) {
    const lang = checkLanguageTag(tag);
    if (!('value' in lang)) {
      const message = `The keys are languages, as \`en\` and \`zh\`; ${asCode(tag)} stands here.`;
      issues.push({ path: [tag], message, at: 'key' });
      continue;
    }
    const { value, issue } = readMeaning(text, [tag]);
    if (issue) issues.push(issue);
    else meanings[lang.value] = value;
  }
  if (Object.keys(given).length === 0)
    issues.push({ path: [], message: 'A meaning is expected; nothing stands here.' });
  return { meanings, issues };
}

function readMeaning(given: unknown, path: PropertyKey[]): { value: string; issue?: FieldIssue } {
  if (typeof given !== 'string') return { value: '', issue: { path, message: describeKind('A text', given) } };
  const checked = checkText(given);
  return 'value' in checked ? { value: checked.value } : { value: '', issue: { path, ...checked } };
}

/** What a symbol means to readers of `lang`, and in which language that is said; '' when that was not written. */
export function findMeaning({ meanings }: SiteSymbol, lang: string, siteLang: string): [lang: string, text: string] {
  const primary = (tag: string) => tag.split('-')[0]?.toLowerCase();
  const entries = Object.entries(meanings);
  const found =
    entries.find(([tag]) => tag === lang || tag === '') ??
    entries.find(([tag]) => primary(tag) === primary(lang)) ??
    entries.find(([tag]) => primary(tag) === primary(siteLang)) ??
    entries[0];
  return found ?? ['', ''];
}
