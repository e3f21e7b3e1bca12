import type { LocalFault, TextEdit } from '../fault/Fault';
import { makeFault } from '../fault/makeFault';

/**
 * Tells text that is not in Unicode normal form C (https://unicode.org/reports/tr15/): a letter and its accent as two
 * characters look like one, and are found neither by a search nor as a key. One fault for the whole text, at the first place.
 */
export function checkNormalForm(text: string): LocalFault[] {
  if (text.normalize('NFC') === text) return [];
  const edits = text.split(/\r\n|\n|\r/).flatMap((line, index) => listEdits(line, index + 1));
  const [first, ...others] = edits;
  if (!first) return [];
  const more = others.length === 0 ? '' : ` So ${others.length === 1 ? 'does one more' : `do ${others.length} more`}.`;
  const message = `\`${first.text}\` stands here in another form than Unicode NFC.${more}`;
  return [makeFault('text-is-normal', first, message, 'Run `npx notes check --fix`, or type it anew.', edits)];
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

function listEdits(text: string, line: number): TextEdit[] {
  if (text.normalize('NFC') === text) return [];
  return [...graphemes.segment(text)].flatMap(({ segment, index }) => {
    const normal = segment.normalize('NFC');
    if (normal === segment) return [];
    return [
      { line, column: index + 1, endLine: line, endColumn: index + 1 + segment.length, was: segment, text: normal },
    ];
  });
}
