import { describe, expect, test } from 'vitest';
import { parseCsl } from '../../../../lib/bibliography/csl/parseCsl';
import { createFormatter } from '../../../../lib/bibliography/format/createFormatter';
import type { FormattedCluster } from '../../../../lib/bibliography/format/FormattedNote';
import { referencesOf } from '../format/samples';
import { authorDateStyle, chineseStyle, numericStyle } from './sampleStyles';

const references = referencesOf(`
@misc{a, title = {A}, author = {Dai, X. and Hou, J. and Ma, C.}, year = 2023}
@misc{b, title = {B}, author = {Dai, X. and Hou, J. and Ma, C.}, year = 2023}
@misc{zh, title = {综述}, author = {张三 and 李四 and 王五}, year = 2022}
`);

function format(text: string, groups: string[][]) {
  const parsed = parseCsl(text);
  if (parsed.kind !== 'style') throw new Error(JSON.stringify(parsed));
  const style = { id: text, node: parsed.node };
  const clusters = groups.map((keys) => ({ narrative: false, items: keys.map((key) => ({ key })) }));
  // Twice: the first formatting must leave the style as it was.
  createFormatter({ style: { ...style }, language: 'zh', references }).formatNote(clusters);
  return createFormatter({ style, language: 'en', references }).formatNote(clusters);
}

const show = (cluster: FormattedCluster) =>
  cluster.kind === 'note'
    ? cluster.html
    : cluster.segments.map(({ html, key }) => (key ? `(${key}|${html})` : html)).join('');

describe('createFormatter({ style }) with a style out of a file', () => {
  test('numbers as the style says, each entry in its language', () => {
    const { clusters, bibliography } = format(numericStyle, [['a', 'b', 'zh'], ['zh']]);
    expect(clusters.map(show)).toEqual(['‹(a|1)(b|–)(zh|3)›', '‹(zh|3)›']);
    expect(bibliography.map(({ html }) => html)).toEqual([
      '1 X. Dai et al. / <i>A</i>.',
      '2 X. Dai et al. / <i>B</i>.',
      '3 张三等 / 综述.',
    ]);
  });

  test('names authors and years as the style says', () => {
    const { clusters, bibliography } = format(authorDateStyle, [['a', 'b', 'zh'], ['b']]);
    expect(clusters.map(show)).toEqual(['{(a|Dai et al. 2023a)+(b|b); (zh|张三等 2022)}', '{(b|Dai et al. 2023b)}']);
    expect(bibliography.map(({ html }) => html)).toEqual(['A', 'B', '综述']);
  });

  test('takes the layouts a style has for languages', () => {
    const { clusters, bibliography } = format(chineseStyle, [['a'], ['zh']]);
    expect(clusters.map(show)).toEqual(['E: (a|X. Dai et al).', '中：(zh|张三等)']);
    expect(bibliography.map(({ html }) => html)).toEqual(['E: A', '中：综述']);
  });
});
