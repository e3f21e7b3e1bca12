import type { CslNode } from 'citeproc';
import type { Cluster } from '../format/FormattedNote';
import { StyleFormatter } from '../format/StyleFormatter';
import { parseBib } from '../parseBib';

/** One record of most kinds, two of one author and year among them. */
const records = `
@article{a, title = {A}, author = {Lee, Ann and Ray, Bo and Oh, Cy}, journal = {J}, volume = 1, pages = {2--3}, year = 2020, doi = {10.1/a}}
@article{b, title = {B}, author = {Lee, Ann and Ray, Bo and Oh, Cy}, journal = {J}, year = 2020}
@inproceedings{c, title = {C}, author = {Lee, Ann}, editor = {Ray, Bo}, booktitle = {P}, year = 2019, url = {https://example.org/c}}
@book{d, title = {D}, author = {Wang, Li}, publisher = {P}, edition = {2}, year = 2018}
@phdthesis{e, title = {E}, author = {Oh, Cy}, school = {S}}
@misc{f, title = {论文}, author = {张三 and 李四 and 王五 and 赵六}, year = 2023, month = sep, eprint = {2309.15807}, archiveprefix = {arXiv}}
@online{g, title = {G}, url = {https://example.org/g}, urldate = {2024-01-02}}
`;

/** What citeproc says when it cannot format with a style; undefined when it can. */
export function tryStyle(node: CslNode): string | undefined {
  const references = new Map(parseBib(records).references.map((reference) => [reference.id, reference]));
  const cite = (...keys: string[]): Cluster => ({ narrative: false, items: keys.map((key) => ({ key })) });
  const place: Cluster = { narrative: false, items: [{ key: 'd', prefix: 'see', locator: '3', label: 'page' }] };
  try {
    const clusters = [
      cite('a', 'b', 'c'),
      place,
      cite('d'),
      cite(...references.keys()),
      { ...cite('f'), narrative: true },
    ];
    new StyleFormatter(structuredClone(node), 'en').formatNote(clusters, references);
    return undefined;
  } catch (error) {
    // citeproc throws texts and errors alike; each comes of the style, for the records are ours.
    return error instanceof Error ? error.message : String(error);
  }
}
