/** Latin letters that Unicode does not take apart, as those who have only ASCII write them. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  ł: 'l',
  Ł: 'L',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
};

/** Latin text without accents: `müller` becomes `muller`. Other scripts stay as they are. */
export function foldLatin(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .replace(/[ßẞæÆœŒøØđĐðÐþÞłŁħıŋ]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFC');
}
