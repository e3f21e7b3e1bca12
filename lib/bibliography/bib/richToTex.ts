import { richMarkup } from '../richText';
import { textToTex } from './texText';

const commands: Readonly<Record<string, string>> = {
  i: '\\textit',
  b: '\\textbf',
  sup: '\\textsuperscript',
  sub: '\\textsubscript',
};

/** A rich field as a value of a .bib file: its markup as TeX, protected capitals in braces. */
export function richToTex(rich: string): string {
  let tex = '';
  let at = 0;
  for (const found of rich.matchAll(richMarkup)) {
    const [markup, slash, name = '', attribute = ''] = found;
    tex += pieceToTex(rich.slice(at, found.index));
    tex += slash ? '}' : `${commands[name] ?? (attribute.includes('small-caps') ? '\\textsc' : '')}{`;
    at = found.index + markup.length;
  }
  return tex + pieceToTex(rich.slice(at));
}

/** Blanks at the ends part a piece from the markup beside it. */
function pieceToTex(piece: string): string {
  const [, before = '', text = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(piece.replaceAll('\u2060', '')) ?? [];
  return (before && ' ') + textToTex(text) + (after && ' ');
}
