import { describe, expect, test } from 'vitest';
import { convertBody } from '../../../../lib/import/body/convertBody';
import { surroundings } from './surroundings';

const convert = (body: string) => convertBody(body, 1, surroundings('jekyll')).markdown;

describe('convertBody(body, firstLine, surroundings), captures of Liquid', () => {
  test('puts what was captured where its name is put out', () => {
    expect(convert('{% capture a %}one *two* $x$ {% endcapture %}\n\nSee {{ a | markdownify }}.\n')).toBe(
      'See one *two* $x$.\n',
    );
  });

  test('takes out a capture that holds itself', () => {
    expect(convert('{% capture a %}x{{ a }}{{ b }}{% endcapture %}\n\nSee {{ a }}.\n')).toBe('See x.\n');
  });

  test('lets captures of captures not grow without end', () => {
    const doubled = Array.from({ length: 40 }, (_, at) => {
      const double = at === 0 ? 'word ' : `{{ c${at - 1} | append: c${at - 1} }}`;
      return `{% capture c${at} %}${double}{% endcapture %}`;
    });
    expect(convert(`${doubled.join('\n')}\n\nSee {{ c39 }}.\n`).length).toBeLessThan(30_000);
  });

  test('links to the first page of the old site', () => {
    expect(convert('[home]({{ site.baseurl }}) <a href="{{ site.url }}">too</a> [a]({{ site.baseurl }}/a/)\n')).toBe(
      '[home](/) [too](/) [a](/a/)\n',
    );
  });
});
