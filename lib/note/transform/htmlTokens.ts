import { QuoteType, Tokenizer } from 'htmlparser2';

/** An attribute of a tag in a piece of HTML; `from` and `to` are offsets into the piece. */
interface HtmlAttribute {
  /** In lower case. */
  name: string;
  value: string | null;
  from: number;
  to: number;
}

/** A token of HTML with its offsets. The name of a tag is as the author wrote it. */
export type HtmlToken = { from: number; to: number } & (
  | { type: 'open'; name: string; attributes: HtmlAttribute[]; selfClosing: boolean }
  | { type: 'close'; name: string }
  | { type: 'text'; value: string }
  | { type: 'comment' }
  /** `<!DOCTYPE …>`, `<?…?>`, `<![CDATA[…]]>`. */
  | { type: 'declaration' }
  /** A tag that never comes to its `>`. */
  | { type: 'broken' }
);

/** Reads a piece of HTML as the HTML standard's tokenizer does, keeping places. No character of it is left out. */
export function readHtmlTokens(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  const tokenizer = new Tokenizer({ decodeEntities: true }, createCallbacks(html, tokens));
  tokenizer.write(html);
  tokenizer.end();
  return fillGaps(html, tokens);
}

/** What the tokenizer passes over: `</>`, which HTML drops, and at the end a tag that is never complete. */
function fillGaps(html: string, tokens: HtmlToken[]): HtmlToken[] {
  const filled: HtmlToken[] = [];
  let end = 0;
  for (const token of tokens) {
    const value = html.slice(end, token.from);
    if (value.trim() !== '') filled.push({ type: 'text', value, from: end, to: token.from });
    filled.push(token);
    end = Math.max(end, token.to);
  }
  if (html.slice(end).trim() !== '') filled.push({ type: 'broken', from: end, to: html.trimEnd().length });
  return filled;
}

function createCallbacks(html: string, tokens: HtmlToken[]): ConstructorParameters<typeof Tokenizer>[1] {
  let name = '';
  let tagStart = 0;
  let attributes: HtmlAttribute[] = [];
  const addText = (value: string, to: number) => {
    const last = tokens.at(-1);
    if (last?.type === 'text') {
      last.value += value;
      last.to = to;
    } else tokens.push({ type: 'text', value, from: last?.to ?? 0, to });
  };
  const addOpen = (end: number, selfClosing: boolean) =>
    tokens.push({ type: 'open', name, attributes, selfClosing, from: tagStart, to: end + 1 });
  const addValue = (value: string) => {
    const last = attributes.at(-1);
    if (last) last.value = (last.value ?? '') + value;
  };
  // The tokenizer gives the inside of `<!…>` and `<?…>`; what opens it stands right before.
  const addMarkup = (from: number, to: number) => {
    const start = html.lastIndexOf('<', from - 1);
    const type = html.startsWith('<!--', start) ? 'comment' : 'declaration';
    tokens.push({ type, from: start, to: Math.min(html.length, to + 1) });
  };
  return {
    ontext: (from, to) => addText(html.slice(from, to), to),
    ontextentity: (code, to) => addText(String.fromCodePoint(code), to),
    onopentagname(from, to) {
      name = html.slice(from, to);
      tagStart = from - 1;
      attributes = [];
    },
    onattribname: (from, to) => attributes.push({ name: html.slice(from, to).toLowerCase(), value: null, from, to }),
    onattribdata: (from, to) => addValue(html.slice(from, to)),
    onattribentity: (code) => addValue(String.fromCodePoint(code)),
    onattribend(quote, to) {
      const last = attributes.at(-1);
      if (quote === QuoteType.NoValue || !last) return;
      last.value ??= '';
      last.to = to;
    },
    onopentagend: (end) => addOpen(end, false),
    onselfclosingtag: (end) => addOpen(end, true),
    onclosetag(from, to) {
      const end = html.indexOf('>', to) + 1 || to;
      tokens.push({ type: 'close', name: html.slice(from, to), from: from - 2, to: end });
    },
    oncomment: addMarkup,
    oncdata: addMarkup,
    ondeclaration: addMarkup,
    onprocessinginstruction: addMarkup,
    onend: () => undefined,
  };
}
