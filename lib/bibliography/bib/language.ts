/** The names that BibLaTeX's `langid` and the babel package know, as BCP 47. */
const names: Record<string, string> = {
  american: 'en-US',
  usenglish: 'en-US',
  english: 'en-US',
  british: 'en-GB',
  ukenglish: 'en-GB',
  australian: 'en-AU',
  canadian: 'en-CA',
  newzealand: 'en-NZ',
  chinese: 'zh-CN',
  schinese: 'zh-CN',
  'simplified chinese': 'zh-CN',
  pinyin: 'zh-CN',
  中文: 'zh-CN',
  tchinese: 'zh-TW',
  'traditional chinese': 'zh-TW',
  japanese: 'ja-JP',
  korean: 'ko-KR',
  french: 'fr-FR',
  german: 'de-DE',
  ngerman: 'de-DE',
  austrian: 'de-AT',
  spanish: 'es-ES',
  italian: 'it-IT',
  portuguese: 'pt-PT',
  brazilian: 'pt-BR',
  brazil: 'pt-BR',
  russian: 'ru-RU',
  dutch: 'nl-NL',
  swedish: 'sv-SE',
  danish: 'da-DK',
  norwegian: 'nb-NO',
  finnish: 'fi-FI',
  polish: 'pl-PL',
  czech: 'cs-CZ',
  turkish: 'tr-TR',
};

/** The names to write, of several for one language the plainest. */
const langids: Record<string, string> = { english: 'en-US', ...names };

/** The region that CSL's locales give a language without one. */
const regions: Record<string, string> = {
  zh: 'zh-CN',
  en: 'en-US',
  ja: 'ja-JP',
  ko: 'ko-KR',
  de: 'de-DE',
  fr: 'fr-FR',
};

/** The BCP 47 tag for a `langid` or `language` field; undefined when it names no language that we know. */
export function langidToTag(langid: string): string | undefined {
  const word = langid.trim().toLowerCase().replaceAll('_', '-');
  if (names[word] !== undefined) return names[word];
  if (!/^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/.test(word)) return undefined;
  if (/^zh-hans/.test(word)) return 'zh-CN';
  if (/^zh-(?:hant|tw|hk|mo)/.test(word)) return 'zh-TW';
  return regions[word] ?? Intl.getCanonicalLocales(word)[0];
}

/** The name that BibLaTeX and babel have for a BCP 47 tag; the tag itself where they have none. */
export function tagToLangid(tag: string): string {
  const known = (wanted: string) => Object.entries(langids).find(([, value]) => value === wanted)?.[0];
  return known(langidToTag(tag) ?? tag) ?? tag;
}

/** `zh-CN` for text whose letters are mainly Han, `ja-JP` when kana stand among them; otherwise undefined. */
export function guessLanguage(text: string): string | undefined {
  const han = count(text, /\p{Script=Han}/gu);
  const kana = count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const words = count(text, /\p{Script=Latin}+/gu);
  if (kana > 0 && han + kana > words) return 'ja-JP';
  return han > words ? 'zh-CN' : undefined;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
