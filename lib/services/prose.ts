import { Parser } from 'htmlparser2';
import { richToText } from '../bibliography/richText';
import { isDollarMath } from '../dialect/mathRules';
import { cleanText } from './cleanText';
import { texToRich } from './texTitle';

/** A piece of a paragraph: text as it is to be read, or a formula in TeX. */
export type Piece = string | { tex: string };

/** Text of a service without any markup of its own. */
export type Paragraph = Piece[];

const formula = /\$\$(.+?)\$\$|\$((?:\\.|[^$\\])+)\$|\\\((.+?)\\\)|\\\[(.+?)\\\]/gs;

/**
 * Reads an abstract as authors type it into a form: plain text with formulas between dollars and some TeX. Paragraphs
 * are parted by blank lines, or, as arXiv writes them, begin with a space.
 */
export function parseProse(text: string): Paragraph[] {
  const paragraphs = text.trim().split(/\r?\n(?:\s*\r?\n|[ \t]+(?=\S))/);
  return paragraphs.map((paragraph) => tidy(splitFormulas(paragraph))).filter((paragraph) => paragraph.length > 0);
}

function splitFormulas(text: string): Paragraph {
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of text.matchAll(formula)) {
    const [whole, display, dollars, round, square] = found;
    const end = found.index + whole.length;
    if (dollars !== undefined && !isDollarMath(dollars, text[found.index - 1] ?? '', text[end] ?? '')) continue;
    pieces.push(plainText(text.slice(at, found.index)));
    pieces.push({ tex: fold(display ?? dollars ?? round ?? square ?? '').trim() });
    at = end;
  }
  pieces.push(plainText(text.slice(at)));
  return pieces;
}

/** Accents, quotes and emphasis as TeX writes them become what they stand for; addresses stay. */
function plainText(text: string): string {
  const pieces = fold(text).split(/(https?:\/\/\S+)/);
  return pieces.map((piece, index) => (index % 2 === 1 ? piece : readTexText(piece))).join('');
}

function readTexText(text: string): string {
  if (!/[\\~]|``|''/.test(text)) return text;
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return before + richToText(texToRich(words, false)) + after;
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Elements that begin a paragraph, in JATS and in HTML. */
const blocks = new Set(['p', 'sec', 'title', 'list-item', 'div', 'li', 'br']);

/**
 * Reads an abstract in JATS (https://jats.nlm.nih.gov), as Crossref has it, or in HTML: its text, and of its formulas
 * those that are there in TeX. Headings such as “Abstract” say nothing.
 */
export function parseMarkup(markup: string): Paragraph[] {
  const paragraphs: Paragraph[] = [[]];
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentagname(tag) {
        const name = tag.replace(/^.*:/, '');
        open.push(name);
        if (blocks.has(name)) paragraphs.push([]);
        if (name === 'tex-math') paragraphs.at(-1)?.push({ tex: '' });
      },
      ontext(text) {
        if (open.includes('title') || (open.includes('math') && open.includes('alternatives'))) return;
        const paragraph = paragraphs.at(-1);
        const last = paragraph?.at(-1);
        if (!open.includes('tex-math')) paragraph?.push(fold(cleanText(text)));
        else if (typeof last === 'object') last.tex += cleanText(text);
      },
      onclosetag() {
        if (blocks.has(open.pop() ?? '')) paragraphs.push([]);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(markup);
  return paragraphs.map(readFormulas).filter((paragraph) => paragraph.length > 0);
}

/** Springer wraps a formula into a whole document; others leave their dollars around it. */
function readFormulas(paragraph: Paragraph): Paragraph {
  return tidy(
    paragraph.flatMap((piece): Piece[] => {
      if (typeof piece === 'string') return splitFormulas(piece);
      const [, inDocument = piece.tex] = /\\begin\{document\}(.*?)\\end\{document\}/s.exec(piece.tex) ?? [];
      return [{ tex: fold(inDocument).replace(/^[\s$]+|[\s$]+$/g, '') }];
    }),
  );
}

/** Texts beside each other as one, without blanks at the ends; none at all when nothing is said. */
function tidy(pieces: Paragraph): Paragraph {
  const joined: Paragraph = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') joined[joined.length - 1] = fold(last + piece);
    else if (typeof piece === 'object' ? piece.tex !== '' : piece !== '') joined.push(piece);
  }
  const trimmed = joined.map((piece, index) => {
    if (typeof piece !== 'string') return piece;
    const start = index === 0 ? piece.trimStart() : piece;
    return index === joined.length - 1 ? start.trimEnd() : start;
  });
  return trimmed.filter((piece) => piece !== '');
}
