import { paperLinks } from '../bibliography/paperLinks';
import type { Reference } from '../bibliography/Reference';
import { richToText } from '../bibliography/richText';
import { authorNames, venueOf, yearOf } from '../bibliography/summary';
import type { Collection } from '../collection/Collection';
import type { Note } from '../collection/Note';
import { papersOf } from '../collection/noteReferences';
import { companionAddress } from '../collection/permalinks';
import { getWords } from '../language/getWords';
import { absoluteUrl, href } from '../url/href';

/** The site for language models, in the form of https://llmstxt.org: every note as Markdown, and the papers they are about. */
export function renderLlmsTxt(collection: Collection): string {
  const { site, notes, pages } = collection;
  const words = getWords(site.lang);
  const shown = notes.filter(({ frontMatter }) => !frontMatter.draft);
  const papers = new Map(shown.flatMap((note) => papersOf(note, collection).map((paper) => [paper.id, paper])));
  const noteLine = (note: Note) => formatNote(note, site.baseUrl);
  const blocks = [
    `# ${toLine(site.title)}`,
    ...(site.description ? [`> ${toLine(site.description)}`] : []),
    ...section(words.notes, shown.map(noteLine)),
    ...section(words.papers, [...papers.values()].map(formatPaper)),
    ...section(words.pages, pages.map(noteLine)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function section(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, lines.join('\n')];
}

function formatNote({ permalink, frontMatter: { title, date }, summary }: Note, baseUrl: string | undefined): string {
  const path = companionAddress(permalink, 'note.md');
  const about = [date, toLine(summary)].filter(Boolean).join(' · ');
  return formatLink(title, absoluteUrl(path, baseUrl) ?? href(path), about);
}

function formatPaper(paper: Reference): string {
  const title = richToText(paper.title ?? paper.id);
  const about = [authorNames(paper), venueOf(paper), yearOf(paper)].filter(Boolean).join(', ');
  return formatLink(title, paperLinks(paper)[0]?.url, about);
}

function formatLink(title: string, url: string | undefined, about: string): string {
  const text = toLine(title).replace(/[[\]\\]/g, '\\$&');
  const link = url === undefined ? text : `[${text}](${url.replace(/[()]/g, encodeURIComponent)})`;
  return `- ${link}${about && `: ${about}`}`;
}

function toLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
