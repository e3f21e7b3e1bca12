import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import type { PluggableList } from 'unified';
import { type Ending, remarkDialect } from '../dialect/remarkDialect';
import { remarkKeepParagraphs } from './keepParagraphs';

/** The remark plugins that make the grammar of a note: CommonMark, GFM, emphasis beside Han, and our dialect. */
export function grammar(ending: Ending): PluggableList {
  return [
    [remarkGfm, { singleTilde: false }],
    remarkCjkFriendly,
    [remarkCjkFriendlyStrikethrough, { singleTilde: false }],
    [remarkDialect, ending],
    ...(ending === 'mdx' ? [remarkKeepParagraphs] : []),
  ];
}
