import { createFormatter } from '../../../../lib/bibliography/format/createFormatter';
import type { Cluster, FormattedCluster } from '../../../../lib/bibliography/format/FormattedNote';
import type { Reference } from '../../../../lib/bibliography/Reference';
import { referencesOf } from './samples';

export const references = referencesOf(`
@misc{dai, title = {{Emu}: Enhancing}, author = {Dai, X. and Hou, J. and Ma, C.-Y.}, year = 2023, month = sep, eprint = {2309.15807}, archiveprefix = {arXiv}}
@article{he, title = {Deep Learning}, author = {He, K. and Zhang, X.}, journal = {Nature}, volume = 1, pages = {2--3}, year = 2016, doi = {10.1038/x1}}
@book{bishop, title = {Patterns}, author = {Bishop, Christopher M.}, publisher = {Springer}, year = 2006, url = {https://example.org/p}}
@article{zhang, title = {扩散模型综述}, author = {张三 and 李四 and 王五}, journal = {计算机学报}, volume = 46, year = 2023}
@book{zhou, title = {机器学习}, author = {周志华}, publisher = {清华大学出版社}, address = {北京}, year = 2016}
@article{two, title = {双作者}, author = {张, 三 and 李, 四}, journal = {软件学报}, year = 2020}
@misc{more, title = {More}, author = {Dai, X. and Hou, J. and others}, year = 2020}
@misc{moreZh, title = {更多}, author = {张三 and 李四 and others}, year = 2021}
@misc{lee1, title = {One}, author = {Lee, A.}, year = 2020}
@misc{lee2, title = {Two}, author = {Lee, A.}, year = 2020}
@misc{body, title = {Report}, author = {{Meta AI}}, year = 2022}
@misc{nameless, title = {Nameless Work}, year = 2021}
`);

export const cite = (...items: (string | Cluster['items'][number])[]): Cluster => ({
  narrative: false,
  items: items.map((item) => (typeof item === 'string' ? { key: item } : item)),
});
export const mention = (key: string): Cluster => ({ narrative: true, items: [{ key }] });

export function show(cluster: FormattedCluster): string {
  const segments = cluster.kind === 'note' ? cluster.lead : cluster.segments;
  const line = segments
    .map(({ html, key, range }) => {
      const name = range ? `${range.keys.join('+')}=${range.label}` : key;
      return name === undefined ? html : `{${name}|${html}}`;
    })
    .join('');
  return cluster.kind === 'note' ? `${line}^${cluster.number} ${cluster.html}` : line;
}

export const format = (
  style: string,
  clusters: Cluster[],
  language = 'en',
  known: ReadonlyMap<string, Reference> = references,
  uncited: string[] = [],
) => createFormatter({ style, language, references: known }).formatNote(clusters, uncited);
export const showAll = (style: string, clusters: Cluster[], language = 'en') =>
  format(style, clusters, language).clusters.map(show);
