import { asCode } from '../../yaml/asCode';
import type { Checked } from '../../yaml/Checked';

/** What authors write for a language that is no BCP 47 tag, or the tag of nothing. */
const meant: Readonly<Record<string, string>> = {
  cn: 'zh',
  chs: 'zh-Hans',
  cht: 'zh-Hant',
  'zh-chs': 'zh-Hans',
  'zh-cht': 'zh-Hant',
  'zh-cmn': 'zh',
  chinese: 'zh',
  中文: 'zh',
  汉语: 'zh',
  简体中文: 'zh-Hans',
  繁體中文: 'zh-Hant',
  english: 'en',
  英文: 'en',
  英语: 'en',
  jp: 'ja',
  japanese: 'ja',
  kr: 'ko',
  korean: 'ko',
  german: 'de',
  french: 'fr',
};

/**
 * A language as a BCP 47 tag in its canonical form (`zh-cn` becomes `zh-CN`, RFC 5646 section 4.5).
 * A tag that is well formed but names no language, such as `cn`, is refused.
 */
export function checkLanguageTag(given: string): Checked<string> {
  const text = given.trim();
  const value = canonicalize(text);
  if (value !== undefined) return { value };
  const message = `A language as a BCP 47 tag (\`en\`, \`zh\`, \`zh-TW\`) is expected; ${asCode(text)} stands here.`;
  const dashed = text.replace(/_/g, '-').replace(/\..*$/, '');
  const suggestion = meant[dashed.toLowerCase()] ?? canonicalize(dashed);
  return suggestion === undefined
    ? { message }
    : { message, suggestion: `Write ${asCode(suggestion)}.`, write: suggestion };
}

function canonicalize(text: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(text);
    if (tag === undefined) return undefined;
    const { language } = new Intl.Locale(tag);
    const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
    // CLDR names all languages with two letters, and not all of the thousands with three.
    const known = language.length === 3 || languageNames.of(language) !== undefined;
    return known && !Object.hasOwn(meant, text.toLowerCase()) ? tag : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
