import { error, md, type Rule, warning } from './Rule';

/** Of pictures and clips. */
export const images = {
  'image-exists': error(
    'Every image of a note is a file in the content folder.',
    md('![The loss over time](plots.svg)'),
    md('![The loss over time](plot.svg)'),
  ),
  'image-has-alt': error(
    'Every image has an alternative text.',
    md('![](plot.svg)'),
    md('![The loss over time](plot.svg)'),
  ),
  'image-alt-describes': warning(
    'An alternative text says what the image shows, and is not the name of its file.',
    md('![plot.svg](plot.svg)'),
    md('![The loss over time](plot.svg)'),
  ),
  'image-is-local': warning(
    'An image is a file of this site, so that its size is known.',
    md('![The loss over time](https://example.org/plot.png)'),
    md('![The loss over time](plot.svg)'),
  ),
} satisfies Record<string, Rule>;
