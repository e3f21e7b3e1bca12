import { Parser } from 'htmlparser2';
import { escapeHtml } from '../text/escapeHtml';

const voidElements = new Set(['br', 'hr', 'img', 'input', 'wbr']);
/** Attributes that mean something in a feed reader; ids, classes and what our script reads do not. */
const keptAttributes = new Set([
  'alt',
  'cite',
  'colspan',
  'datetime',
  'dir',
  'display',
  'encoding',
  'height',
  'href',
  'lang',
  'mathvariant',
  'open',
  'rowspan',
  'src',
  'start',
  'stretchy',
  'title',
  'width',
  'xmlns',
]);
const mathAttributes =
  /^(?:accent|accentunder|align|columnalign|columnlines|columnspacing|depth|fence|form|frame|height|largeop|linethickness|lspace|mathbackground|mathcolor|mathsize|maxsize|minsize|movablelimits|notation|rowlines|rowspacing|rspace|scriptlevel|separator|symmetric|voffset|width|displaystyle)$/;

/**
 * A note's page markup as a feed wants it: KaTeX's visual half taken out, so that formulas are MathML alone; buttons,
 * back links and all else that is no text taken out; addresses made full against `base`, the note's URL (left as they are when it is a path).
 */
export function toFeedHtml(markup: string, base: string): string {
  let html = '';
  let skipped = 0;
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (skipped > 0 || isLeftOut(name, attributes)) {
          if (!voidElements.has(name)) skipped++;
          return;
        }
        html += `<${name}${formatAttributes(name, attributes, base)}>`;
        open.push(name);
      },
      ontext: (text) => {
        if (skipped === 0) html += escapeHtml(text);
      },
      onclosetag(name) {
        if (voidElements.has(name)) return;
        if (skipped > 0) skipped--;
        else html += `</${name}>`;
      },
    },
    { decodeEntities: true },
  );
  parser.write(markup);
  parser.end();
  return html;
}

function isLeftOut(name: string, attributes: Record<string, string>): boolean {
  return (
    name === 'button' ||
    name === 'annotation' ||
    /\bkatex-html\b/.test(attributes.class ?? '') ||
    attributes.role === 'doc-backlink' ||
    'data-chrome' in attributes ||
    attributes['data-theme-only'] === 'dark'
  );
}

function formatAttributes(element: string, attributes: Record<string, string>, base: string): string {
  return Object.entries(attributes)
    .filter(([name]) => keptAttributes.has(name) || (/^m/.test(element) && mathAttributes.test(name)))
    .map(
      ([name, value]) => ` ${name}="${escapeHtml(name === 'href' || name === 'src' ? toFullUrl(value, base) : value)}"`,
    )
    .join('');
}

function toFullUrl(url: string, base: string): string {
  return URL.canParse(url, base) ? new URL(url, base).href : url;
}
