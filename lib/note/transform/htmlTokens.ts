import { QuoteType, Tokenizer } from 'htmlparser2';

/** An attribute of a tag in a piece of HTML; `from` and `to` are offsets into the piece. */
export interface HtmlAttribute {
  name: string;
  value: string | null;
  from: number;
  to: number;
}

/** A token of HTML with its offsets. */
export type HtmlToken = { from: number; to: number } & (
  | { type: 'open'; name: string; attributes: HtmlAttribute[]; selfClosing: boolean }
  | { type: 'close'; name: string }
  | { type: 'text'; value: string }
  | { type: 'comment' }
  | { type: 'declaration' }
);

/** Reads a piece of HTML as the HTML standard's tokenizer does, keeping places. Names are in lower case. */
export function readHtmlTokens(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let name = '';
  let tagStart = 0;
  let attributes: HtmlAttribute[] = [];
  const addText = (value: string, from: number, to: number) => {
    const last = tokens.at(-1);
    if (last?.type === 'text') {
      last.value += value;
      last.to = to;
    } else tokens.push({ type: 'text', value, from, to });
  };
  const finishOpen = (end: number, selfClosing: boolean) => {
    tokens.push({ type: 'open', name, attributes, selfClosing, from: tagStart, to: end + 1 });
  };
  const last = () => attributes[attributes.length - 1] as HtmlAttribute;
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (from, to) => addText(html.slice(from, to), from, to),
      ontextentity: (code, to) => addText(String.fromCodePoint(code), to, to),
      onopentagname(from, to) {
        name = html.slice(from, to).toLowerCase();
        tagStart = from - 1;
        attributes = [];
      },
      onattribname: (from, to) => attributes.push({ name: html.slice(from, to).toLowerCase(), value: null, from, to }),
      onattribdata(from, to) {
        last().value = (last().value ?? '') + html.slice(from, to);
        last().to = to;
      },
      onattribentity(code) {
        last().value = (last().value ?? '') + String.fromCodePoint(code);
      },
      onattribend(quote, to) {
        if (quote === QuoteType.NoValue) return;
        last().value ??= '';
        last().to = quote === QuoteType.Unquoted ? to : to + 1;
      },
      onopentagend: (end) => finishOpen(end, false),
      onselfclosingtag: (end) => finishOpen(end, true),
      onclosetag(from, to) {
        tokens.push({
          type: 'close',
          name: html.slice(from, to).toLowerCase(),
          from: from - 2,
          to: html.indexOf('>', to) + 1 || to,
        });
      },
      oncomment: (from, to) => tokens.push({ type: 'comment', from: from - 4, to: Math.min(html.length, to + 3) }),
      oncdata: (from, to) => tokens.push({ type: 'declaration', from: from - 9, to: Math.min(html.length, to + 3) }),
      ondeclaration: (from, to) => tokens.push({ type: 'declaration', from: from - 1, to: to + 1 }),
      onprocessinginstruction: (from, to) => tokens.push({ type: 'declaration', from: from - 1, to: to + 1 }),
      onend: () => undefined,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return tokens;
}
