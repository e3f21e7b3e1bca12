import type { Metadata } from 'next';
import { ComparisonTable } from '../../../components/ComparisonTable';
import { ListPage } from '../../../components/ListPage';
import { listClaims } from '../../../lib/collection/claims';
import { compareClaims } from '../../../lib/collection/compareClaims';
import { getWords } from '../../../lib/language/getWords';
import { getCollection } from '../../collection';
import { pageMetadata } from '../../metadata';
import { setAside } from '../../setAside';

const path = '/papers/compare/';

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await getCollection();
  const { comparePapers, aboutComparison } = getWords(site.lang);
  return pageMetadata(site, path, comparePapers, aboutComparison, site.lang);
}

/** The numbers that notes give for papers, a table for each metric and dataset. */
export default async function ComparePage() {
  const collection = await getCollection();
  const words = getWords(collection.site.lang);
  const comparisons = compareClaims(listClaims(collection), collection.site.lang);
  return setAside(
    path,
    <ListPage
      title={words.comparePapers}
      note={comparisons.length > 0 ? words.aboutComparison : words.nothingToCompare}
    >
      {comparisons.map((comparison) => (
        <ComparisonTable key={comparison.anchor} comparison={comparison} words={words} />
      ))}
    </ListPage>,
  );
}
