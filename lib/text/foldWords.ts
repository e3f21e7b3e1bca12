/** Words as they are compared: their letters and digits, in small letters, forms of one sign being the same. */
export function foldWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
