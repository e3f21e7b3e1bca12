import { describe, expect, test } from 'vitest';
import { scanPage as scanBytes } from '../../../release/finish/scanPage';

const scanPage = (html: string) => scanBytes(Buffer.from(html));

describe('scanPage(page)', () => {
  test('gives each script with its place, attributes and text', () => {
    const html = '<p>a</p><SCRIPT data-keep="" SRC=x.js></SCRIPT ><script type="module">if (a < b) "</p>"</script>';
    const { scripts } = scanPage(html);
    expect(scripts.map(({ start, end }) => html.slice(start, end))).toEqual([
      '<SCRIPT data-keep="" SRC=x.js></SCRIPT >',
      '<script type="module">if (a < b) "</p>"</script>',
    ]);
    expect(scripts.map(({ attributes }) => [...attributes])).toEqual([
      [
        ['data-keep', ''],
        ['src', 'x.js'],
      ],
      [['type', 'module']],
    ]);
    expect(scripts.map(({ text }) => text.toString())).toEqual(['', 'if (a < b) "</p>"']);
  });

  test('takes a script that is not closed to the end of the page', () => {
    const [script] = scanPage('<p><script>a()').scripts;
    expect(script).toMatchObject({ start: 3, end: 14, text: Buffer.from('a()') });
  });

  test('counts places in bytes and reads names and values as UTF-8', () => {
    const html = '<p>中文\u{1f600}</p><img alt="图&amp;\u00a0文" src="/图.svg"><script>"文"</script>';
    const { scripts, tags } = scanPage(html);
    const slice = (tag?: { start: number; end: number }) => Buffer.from(html).toString('utf8', tag?.start, tag?.end);
    expect(slice(tags[0])).toBe('<img alt="图&amp;\u00a0文" src="/图.svg">');
    expect(tags[0] && [...tags[0].attributes.values()]).toEqual(['图&\u00a0文', '/图.svg']);
    expect([slice(scripts[0]), scripts[0]?.text.toString()]).toEqual(['<script>"文"</script>', '"文"']);
  });

  test('does not see tags in comments, scripts, titles or attribute values', () => {
    const html =
      '<!-- <link href=a> --><title><link href=b></title><script>"<link href=c>"</script><p title="<link href=d>">';
    expect(scanPage(html).tags).toEqual([]);
  });

  test('resolves entities and takes the first of two equal attributes', () => {
    const [tag] = scanPage('<img src="a?b=1&amp;c=&#x4e2d;" src="other" alt>').tags;
    expect(tag && [...tag.attributes]).toEqual([
      ['src', 'a?b=1&c=中'],
      ['alt', ''],
    ]);
  });

  test('keeps the attributes of a tag apart from those of the tags after it', () => {
    const { tags } = scanPage('<link rel="icon" href="a"><p rel="x" href="y"><img src="b"/>');
    expect(tags.map(({ name, attributes }) => [name, Object.fromEntries(attributes)])).toEqual([
      ['link', { rel: 'icon', href: 'a' }],
      ['img', { src: 'b' }],
    ]);
  });

  test('finds the ids of waiting Suspense boundaries on any element', () => {
    expect(scanPage('<div hidden id="S:0"></div><template id="B:1f"></template><p id="S">').suspenseIds).toEqual([
      'S:0',
      'B:1f',
    ]);
  });

  test('finds event handlers on any element', () => {
    expect(scanPage('<button ONCLICK="a()"><img onload=b src=c><p data-on="x" title="onclick">').handlers).toEqual([
      '<button onclick>',
      '<img onload>',
    ]);
  });
});
