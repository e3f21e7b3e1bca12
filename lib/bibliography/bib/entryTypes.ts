/** BibTeX's and BibLaTeX's entry types as CSL types (https://docs.citationstyles.org, appendix III). */
export const cslTypes: Record<string, string> = {
  article: 'article-journal',
  suppperiodical: 'article-journal',
  periodical: 'periodical',
  magazine: 'article-magazine',
  newspaper: 'article-newspaper',
  review: 'review',
  book: 'book',
  mvbook: 'book',
  collection: 'book',
  mvcollection: 'book',
  booklet: 'pamphlet',
  manual: 'report',
  reference: 'book',
  proceedings: 'book',
  mvproceedings: 'book',
  inbook: 'chapter',
  bookinbook: 'chapter',
  suppbook: 'chapter',
  incollection: 'chapter',
  suppcollection: 'chapter',
  inreference: 'entry-encyclopedia',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  thesis: 'thesis',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  bachelorsthesis: 'thesis',
  report: 'report',
  techreport: 'report',
  standard: 'standard',
  patent: 'patent',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  software: 'software',
  dataset: 'dataset',
  unpublished: 'manuscript',
  misc: 'document',
  preprint: 'article',
  presentation: 'speech',
  video: 'motion_picture',
  movie: 'motion_picture',
  audio: 'song',
  artwork: 'graphic',
  image: 'graphic',
  letter: 'personal_communication',
  legislation: 'legislation',
};

/** Types that give their fields to other entries, and are no references themselves. */
export const dataTypes: ReadonlySet<string> = new Set(['xdata', 'set']);

/** What a thesis or report is when its entry's type says so and no `type` field does: English and Chinese. */
export const genres: Record<string, { en: string; zh: string }> = {
  phdthesis: { en: 'PhD thesis', zh: '博士学位论文' },
  mastersthesis: { en: "Master's thesis", zh: '硕士学位论文' },
  bachelorsthesis: { en: "Bachelor's thesis", zh: '学士学位论文' },
};

/** BibLaTeX's keys for the `type` field (https://ctan.org/pkg/biblatex, section 4.9.2.13). */
export const typeKeys: Record<string, { en: string; zh: string }> = {
  phdthesis: { en: 'PhD thesis', zh: '博士学位论文' },
  mathesis: { en: "Master's thesis", zh: '硕士学位论文' },
  bathesis: { en: "Bachelor's thesis", zh: '学士学位论文' },
  techreport: { en: 'Technical report', zh: '技术报告' },
  resreport: { en: 'Research report', zh: '研究报告' },
  software: { en: 'Computer software', zh: '软件' },
  datacd: { en: 'CD-ROM', zh: 'CD-ROM' },
  audiocd: { en: 'Audio CD', zh: 'CD' },
};
