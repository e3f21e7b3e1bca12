import { marks, type Written } from '../../bibliography/written/Written';
import type { Node } from '../Node';
import { plainText } from '../tidy/plainText';
import { isFormula, type Work } from '../Work';

/** A line of text as a written reference; undefined where it holds what none does, such as an image. */
export function writtenOf(nodes: readonly Node[], work: Work): Written | undefined {
  const urls: string[] = [];
  const read = (node: Node): string | undefined => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return (node.value ?? '').replace(/[\ufdd0-\ufdd3]/g, '');
      case 'break':
        return ' ';
      case 'emphasis':
      case 'strong':
        return around(marks.stress, readAll(node.children), marks.endStress);
      case 'link':
        // Back to where the text calls it.
        if (node.url?.startsWith('#')) return /[\p{L}\p{N}]/u.test(plainText(node)) ? readAll(node.children) : '';
        urls.push(node.url ?? '');
        return around(marks.link, readAll(node.children), marks.endLink);
      case 'token': {
        const token = work.tokens[node.token ?? -1];
        if (isFormula(token)) return `$${token.tex}$`;
        return token?.type === 'attributes' ? '' : undefined;
      }
      case 'element':
      case 'delete':
      case 'paragraph':
        return readAll(node.children);
      default:
        return undefined;
    }
  };
  const readAll = (children: readonly Node[] = []): string | undefined => {
    const texts = children.map(read);
    return texts.includes(undefined) ? undefined : texts.join('');
  };
  const text = readAll(nodes);
  return text === undefined ? undefined : { text, urls };
}

function around(open: string, text: string | undefined, close: string): string | undefined {
  return text === undefined ? undefined : open + text + close;
}
