/** Code, formulas, addresses and tags, which are the same in all languages. */
const silent = /```[\s\S]*?(?:```|$)|`[^`\n]*`|\$\$[\s\S]*?\$\$|\$[^$\n]*\$|https?:\/\/\S+|<[^>\n]*>/g;

/** The longest stretch of a text that is looked at. */
const enough = 50_000;

/**
 * The language of a text by its letters: Chinese where a fifth or more of its words are Han characters, Japanese or Korean
 * where kana or hangul stand among them, English for the rest.
 */
export function guessLanguage(text: string): 'zh' | 'ja' | 'ko' | 'en' {
  const prose = text.slice(0, enough).replace(silent, ' ');
  const count = (pattern: RegExp) => prose.match(pattern)?.length ?? 0;
  const [han, kana, hangul] = [count(/\p{Script=Han}/gu), count(/[\u3041-\u30fa]/g), count(/\p{Script=Hangul}/gu)];
  const latin = count(/[\p{Script=Latin}]+/gu);
  const all = han + kana + hangul + latin;
  if (all === 0 || han + kana + hangul < all / 5) return 'en';
  if (hangul > han + kana) return 'ko';
  return kana > han / 5 ? 'ja' : 'zh';
}
