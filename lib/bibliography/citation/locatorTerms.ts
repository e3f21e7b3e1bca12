/** The terms a locator can have in CSL 1.0.2 (https://docs.citationstyles.org/en/stable/specification.html#locators). */
export type LocatorLabel =
  | 'appendix'
  | 'book'
  | 'chapter'
  | 'column'
  | 'equation'
  | 'figure'
  | 'folio'
  | 'issue'
  | 'line'
  | 'note'
  | 'opus'
  | 'page'
  | 'paragraph'
  | 'part'
  | 'section'
  | 'sub-verbo'
  | 'supplement'
  | 'table'
  | 'verse'
  | 'version'
  | 'volume';

/** What authors write before a number, in English: lower case, longest first where one begins another. */
export const englishTerms: Record<LocatorLabel, readonly string[]> = {
  appendix: ['appendices', 'appendix', 'apps.', 'app.'],
  book: ['books', 'book', 'bks.', 'bk.'],
  chapter: ['chapters', 'chapter', 'chaps.', 'chap.', 'chs.', 'ch.'],
  column: ['columns', 'column', 'cols.', 'col.'],
  equation: ['equations', 'equation', 'eqs.', 'eq.'],
  figure: ['figures', 'figure', 'figs.', 'fig.'],
  folio: ['folios', 'folio', 'fols.', 'fol.'],
  issue: ['issues', 'issue', 'numbers', 'number', 'nos.', 'no.'],
  line: ['lines', 'line', 'll.', 'l.'],
  note: ['notes', 'note', 'nn.', 'n.'],
  opus: ['opera', 'opus', 'opp.', 'op.'],
  page: ['pages', 'page', 'pp.', 'pp', 'p.', 'p'],
  paragraph: ['paragraphs', 'paragraph', 'paras.', 'para.', '¶¶', '¶'],
  part: ['parts', 'part', 'pts.', 'pt.'],
  section: ['sections', 'section', 'secs.', 'sec.', '§§', '§'],
  'sub-verbo': ['s.vv.', 's.v.'],
  supplement: ['supplements', 'supplement', 'supps.', 'supp.', 'suppl.'],
  table: ['tables', 'table', 'tabs.', 'tab.', 'tbls.', 'tbl.'],
  verse: ['verses', 'verse', 'vv.', 'v.'],
  version: ['versions', 'version', 'ver.'],
  volume: ['volumes', 'volume', 'vols.', 'vol.'],
};

/** What authors write before (`图 2`) or around (`第 3 页`) a number, in Chinese; longest first. */
export const chineseTerms: Partial<Record<LocatorLabel, readonly string[]>> = {
  appendix: ['附录', '附錄'],
  chapter: ['章'],
  column: ['栏', '欄', '列'],
  equation: ['公式', '方程', '式'],
  figure: ['插图', '图', '圖'],
  issue: ['期'],
  line: ['行'],
  note: ['脚注', '注释', '注'],
  page: ['页', '頁'],
  paragraph: ['段落', '段'],
  part: ['部分', '篇'],
  section: ['小节', '节', '節'],
  table: ['表格', '表'],
  version: ['版'],
  volume: ['卷', '册'],
};
