import type { Words } from './Words';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** The interface in English: of every language but Chinese. */
export const english: Words = {
  home: 'Home',
  search: 'Search',
  feed: 'Feed',
  allNotes: 'All notes',
  notes: 'Notes',
  pages: 'Pages',
  papers: 'Papers',
  tags: 'Tags',
  archiveByYear: 'Archive by year',
  navigation: 'Site',
  sidebar: 'Sidebar',
  skipToContent: 'Skip to content',

  published: 'Published',
  updated: 'Updated',
  authors: 'Authors',
  series: 'Series',
  status: 'Status',
  statusNames: { 'to-read': 'To read', reading: 'Reading', read: 'Read', reproduced: 'Reproduced' },
  rating: 'Rating',
  ratingOf: (count) => `${count} out of 5`,
  draft: 'Draft',
  minutesToRead: (count) => `${count} min read`,
  readTranslation: 'Read this in English',
  translations: 'Translations',

  aboutThesePapers: 'About these papers',
  venue: 'Venue',
  year: 'Year',

  contents: 'Contents',
  tableOfContents: 'Table of contents',
  formula: 'Formula',
  figure: 'Figure',
  table: 'Table',
  code: 'Code',
  copy: 'Copy',
  copied: 'Copied',
  copyCode: 'Copy code',
  footnotes: 'Footnotes',
  backToText: 'Back to text',
  alertNote: 'Note',
  alertTip: 'Tip',
  alertImportant: 'Important',
  alertWarning: 'Warning',
  alertCaution: 'Caution',

  bibliography: 'References',
  citedTimes: (count) => (count === 1 ? 'Cited once' : `Cited ${count} times`),
  mention: (count) => `Mention ${count}`,

  previous: 'Previous',
  next: 'Next',
  noNotes: 'No notes yet.',
  notesWithTag: (tag, count) => `${plural(count, 'note', 'notes')} tagged “${tag}”`,

  theme: 'Theme',
  themeLight: 'Light',
  themeDark: 'Dark',
  themeSystem: 'System',

  notFoundTitle: 'Page not found',
  notFoundText: 'There is no page at this address. It may have moved, or the address has a typing mistake.',
  backHome: 'Back to the home page',

  faults: (count) => plural(count, 'fault in this note', 'faults in this note'),
};
