/** Characters that XML 1.0 does not allow at all, not even as references (https://www.w3.org/TR/xml/#charsets). */
const forbidden = /(?![\t\n\r\u007f-\u009f])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** A document without the characters that would make a reader of XML refuse all of it. */
export function toXmlText(xml: string): string {
  return xml.replace(forbidden, '');
}
