import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** A stretch of a page, in bytes, end exclusive. */
interface Stretch {
  start: number;
  end: number;
}

/** A start tag with the attributes that stand on it: names in lower case, values with entities resolved. */
export interface Tag extends Stretch {
  name: string;
  attributes: Map<string, string>;
}

/** A whole `<script>` element: `start` and `end` hold it with its content. */
export interface ScriptElement extends Tag {
  /** The bytes between the tags: a view of the page's own. */
  text: Buffer;
}

/** What the release step wants to know of a page. */
export interface PageScan {
  scripts: ScriptElement[];
  /** `<meta>`, `<style>` and every tag that can name another file, in document order. */
  tags: Tag[];
  /** Ids that say a Suspense boundary was left in its waiting state. */
  suspenseIds: string[];
  /** Event handler attributes, which a policy without inline script makes dead; as `<button onclick>`. */
  handlers: string[];
}

const wantedTags = new Set(
  'script link meta style img source video audio track iframe embed object input image use'.split(' '),
);

/** React's ids for content that a script would have moved into place. */
const suspenseId = /^[SB]:/;

/**
 * Reads a page (UTF-8) once and gives its scripts and the tags that name other files, with their places in it.
 * The tokenizer is used bare, and on bytes as if each were a character: all that it looks for is ASCII, so what it
 * finds is the same, and a page costs half the time that decoding it, parsing it and encoding it again would take.
 */
export function scanPage(page: Buffer): PageScan {
  const scan: PageScan = { scripts: [], tags: [], suspenseIds: [], handlers: [] };
  const characters = page.toString('latin1');
  const tokenizer = new Tokenizer({ decodeEntities: true }, new PageReader(page, characters, scan));
  tokenizer.write(characters);
  tokenizer.end();
  return scan;
}

/** The tokenizer's listener. Formulas make most of a page's tags, so tags that nobody asks for cost no string. */
class PageReader implements TokenizerCallbacks {
  private tag: Tag = { name: '', start: 0, end: 0, attributes: new Map() };
  private name = '';
  private wanted = false;
  private script: ScriptElement | undefined;
  private attribute = '';
  private value = '';

  constructor(
    private readonly page: Buffer,
    private readonly html: string,
    private readonly scan: PageScan,
  ) {}

  onopentagname(start: number, end: number) {
    this.name = this.html.slice(start, end).toLowerCase();
    this.wanted = wantedTags.has(this.name);
    if (this.wanted) this.tag = { name: this.name, start: start - 1, end, attributes: new Map() };
  }

  onattribname(start: number, end: number) {
    const mayMatter = this.wanted || /[io]/i.test(this.html.charAt(start));
    this.attribute = mayMatter ? this.html.slice(start, end).toLowerCase() : '';
    this.value = '';
    if (this.attribute.startsWith('on')) this.scan.handlers.push(`<${this.name} ${this.attribute}>`);
  }

  onattribdata(start: number, end: number) {
    if (this.attribute !== '') this.value += this.page.toString('utf8', start, end);
  }

  onattribentity(codepoint: number) {
    if (this.attribute !== '') this.value += String.fromCodePoint(codepoint);
  }

  onattribend() {
    if (this.attribute === 'id' && suspenseId.test(this.value)) this.scan.suspenseIds.push(this.value);
    // The first of two equal attributes counts, as in a browser.
    const { attributes } = this.tag;
    if (this.wanted && !attributes.has(this.attribute)) attributes.set(this.attribute, this.value);
  }

  onopentagend(index: number) {
    if (!this.wanted) return;
    this.tag.end = index + 1;
    if (this.tag.name !== 'script') {
      this.scan.tags.push(this.tag);
      return;
    }
    this.script = { ...this.tag, text: this.page.subarray(0, 0) };
    this.scan.scripts.push(this.script);
  }

  onselfclosingtag(index: number) {
    this.onopentagend(index);
  }

  onclosetag(start: number, end: number) {
    if (this.script && /^script$/i.test(this.html.slice(start, end))) {
      this.closeScript(start - 2, this.html.indexOf('>', end) + 1);
    }
  }

  onend() {
    this.closeScript(this.html.length, this.html.length);
  }

  oncdata() {}
  oncomment() {}
  ondeclaration() {}
  onprocessinginstruction() {}
  ontext() {}
  ontextentity() {}

  private closeScript(textEnd: number, end: number) {
    if (!this.script) return;
    this.script.text = this.page.subarray(this.script.end, textEnd);
    this.script.end = end;
    this.script = undefined;
  }
}
