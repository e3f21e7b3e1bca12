import { chinese } from './chinese';
import { english } from './english';
import type { Words } from './Words';

/** Whether a BCP 47 tag (`zh`, `zh-CN`, `zh-Hant-TW`, in any case) is Chinese. */
export function isChinese(lang: string): boolean {
  return /^zh(-|$)/i.test(lang);
}

/** The words of the interface for a BCP 47 tag: Chinese for `zh…`, English for every other language. */
export function getWords(lang: string): Words {
  return isChinese(lang) ? chinese : english;
}
