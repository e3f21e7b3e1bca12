import type { Element } from 'hast';
import type { Node } from '../Node';
import { lineOf, type Work } from '../Work';
import type { Convert } from './Convert';
import { property, textOf } from './properties';

/** Images, clips and what else HTML embeds. */
export function mediaElements(work: Work): Record<string, Convert> {
  const linkTo = (url: string, words: string, element: Element): Node | Node[] => {
    if (url === '') return [];
    work.decisions.lose(lineOf(element, work), 'embed-linked', `What was embedded from ${url} is a link now.`);
    return { type: 'link', url, title: null, children: [{ type: 'text', value: words }] };
  };
  return {
    img: (element) => {
      const url = property(element, 'src') || property(element, 'dataSrc');
      if (url === '') return [];
      return { type: 'image', url, alt: property(element, 'alt'), title: property(element, 'title') || null };
    },
    iframe: (element) => {
      const url = property(element, 'src')
        .replace(/^\/\//, 'https://')
        .replace(
          /^(https?:\/\/)(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+).*$/,
          '$1www.youtube.com/watch?v=$2',
        );
      return linkTo(url, property(element, 'title') || (/youtube|vimeo|bilibili/.test(url) ? 'Video' : url), element);
    },
    video: (element) => {
      const url = property(element, 'src') || sourceOf(element);
      const words = property(element, 'title') || property(element, 'ariaLabel') || textOf(element).trim();
      if (!/\.(?:mp4|webm)(?:[?#].*)?$/i.test(url)) return linkTo(url, words || 'Video', element);
      return { type: 'image', url: url.replace(/[?#].*$/, ''), alt: /support/i.test(words) ? '' : words, title: null };
    },
    audio: (element) => linkTo(property(element, 'src') || sourceOf(element), 'Audio', element),
    embed: (element) => embedded(property(element, 'src'), element),
    object: (element, all) => {
      const url = property(element, 'data');
      return url === '' ? all() : embedded(url, element);
    },
  };
  function embedded(url: string, element: Element): Node | Node[] {
    if (/\.(?:svg|png|jpe?g|gif|webp)$/i.test(url))
      return { type: 'image', url, alt: property(element, 'title'), title: null };
    return linkTo(url, url.replace(/^.*\//, '') || url, element);
  }
}

function sourceOf(element: Element): string {
  for (const child of element.children) {
    if (child.type === 'element' && child.tagName === 'source') return property(child, 'src');
  }
  return '';
}
