import type { ForeignKind } from '../Conversion';
import { splitForeign } from '../frontMatter/splitForeign';
import { noteEnding } from '../noteEnding';
import type { ForeignFile, ForeignNote, ForeignSite } from './ForeignSite';
import { isArticle } from './isArticle';

/** The largest note, in bytes: ours have that limit too. */
const largestNote = 2_000_000;

const pageEnding = /\.html?$/i;

/** Folders of Jekyll's that hold no documents. */
const jekyllFolders = new Set([
  '_site',
  '_includes',
  '_layouts',
  '_sass',
  '_data',
  '_plugins',
  '_bibliography',
  '_assets',
  '_scripts',
  '_ci',
  '_config',
  '_tutorials_data',
]);

/** Files that tell readers of a repository about it, and are no pages of the site. */
export const aboutRepository =
  /^(?:readme|license|licence|changelog|contributing|code_of_conduct|authors|history|security|install|faq|customize|support|claude|agents)(?:[.-]\w+)?$/i;

/** The files of an old site that are notes or pages, in the order of their paths. */
export function listNotes(
  kind: ForeignKind,
  files: ReadonlyMap<string, ForeignFile>,
  read: (path: string) => string,
  passedOver: ForeignSite['passedOver'],
): ForeignNote[] {
  const place = {
    jekyll: placeJekyll,
    hexo: placeHexo,
    hugo: placeHugo,
    distill: placePage,
    obsidian: placeAny,
    markdown: placeAny,
    quarto: placeQuarto,
    mkdocs: placeMkdocs,
  }[kind];
  // Texts for Hugo that lie in no site of its own.
  const isLoose = kind === 'hugo' && ![...files.keys()].some((path) => path.startsWith('content/'));
  return [...files.values()].flatMap((file) => {
    const placed = isTwin(file, kind, files) ? undefined : (isLoose ? placeAny : place)(file, read, passedOver);
    if (!placed) return [];
    if (file.size <= largestNote) return [{ ...file, ...placed }];
    passedOver.push({ source: file.path, reason: 'a note has at most 2 MB' });
    return [];
  });
}

const runEnding = /\.(?:qmd|rmd)$/i;

/**
 * Whether a file is the other half of a note: a text whose code runs has what it made of it beside it, of which Quarto's
 * pages are made of the text, and those of other programs of what was made. Jekyll and Hexo know nothing of such texts.
 */
function isTwin({ path }: ForeignFile, kind: ForeignKind, files: ReadonlyMap<string, ForeignFile>): boolean {
  const bare = path.replace(/\.[^./]+$/, '');
  const isRun = runEnding.test(path);
  if (kind === 'quarto') return /\.md$/i.test(path) && files.has(`${bare}.qmd`);
  return isRun && (kind === 'jekyll' || kind === 'hexo' || files.has(`${bare}.md`));
}

type Placed = Pick<ForeignNote, 'role' | 'group'>;
type Place = (
  file: ForeignFile,
  read: (path: string) => string,
  passedOver: ForeignSite['passedOver'],
) => Placed | undefined;

/** Posts, drafts, documents of collections, and any other file with front matter (https://jekyllrb.com/docs/structure/). */
const placeJekyll: Place = ({ path }, read, passedOver) => {
  const isText = noteEnding.test(path);
  const folders = path.split('/').slice(0, -1);
  const special = folders.find((folder) => folder.startsWith('_'));
  // Jekyll makes no page of a post without a day in its name.
  if (special === '_posts' && (isText || pageEnding.test(path)))
    return { role: /(?:^|\/)\d{2,4}-\d{1,2}-\d{1,2}-[^/]+$/.test(path) ? 'post' : 'draft', group: 'posts' };
  if (special === '_drafts' && isText) return { role: 'draft', group: 'posts' };
  if (!isText || (special !== undefined && jekyllFolders.has(special))) return undefined;
  const name = path.replace(/^.*\//, '').replace(noteEnding, '');
  if (special !== undefined)
    return special === '_pages' ? { role: 'page', group: 'pages' } : { role: 'document', group: special.slice(1) };
  if (splitForeign(read(path).slice(0, 20_000)).format !== 'none') return { role: 'page', group: '' };
  const reason = aboutRepository.test(name)
    ? 'it is about the repository'
    : 'it has no front matter, so that Jekyll made no page of it';
  passedOver.push({ source: path, reason });
  return undefined;
};

const placeBesidePage: Place = (file, read, passedOver) => {
  if (!/(?:^|\/)(?:readme|license)\.\w+$/i.test(file.path)) return placeAny(file, read, passedOver);
  passedOver.push({ source: file.path, reason: 'it is about the repository' });
  return undefined;
};

/** Folders of Hexo's that hold nothing to be read, beside `source`. */
const hexoFolders = /^(?:themes|scaffolds|scripts|public|tools|test|\.deploy_git)\//;

/** Posts, drafts and pages below `source` (https://hexo.io/docs/writing); what else begins with `_` is not taken. */
const placeHexo: Place = ({ path }, _read, passedOver) => {
  if (!noteEnding.test(path) || hexoFolders.test(path)) return undefined;
  const below = path.replace(/^source\//, '');
  const name = below.replace(noteEnding, '');
  if (/^_posts\//.test(below)) return { role: 'post', group: 'posts' };
  if (/^_drafts\//.test(below)) return { role: 'draft', group: 'posts' };
  const reason = aboutRepository.test(name) ? 'it is about the repository' : 'Hexo takes nothing from this folder';
  if (!/(?:^|\/)_/.test(below) && !aboutRepository.test(name)) return { role: 'page', group: '' };
  passedOver.push({ source: path, reason });
  return undefined;
};

const placeHugo: Place = ({ path }) => {
  if (!path.startsWith('content/') || !noteEnding.test(path)) return undefined;
  const [, section = '', ...below] = path.split('/');
  const isTop = below.length === 0;
  const isSection = /(?:^|\/)_index\.\w+$/.test(path);
  return { role: isTop || isSection ? 'page' : 'document', group: isTop ? '' : section };
};

/** Pages of HTML that hold an article, and text beside them; parts of pages, demonstrations and redirects are none. */
const placePage: Place = (file, read, passedOver) => {
  if (!pageEnding.test(file.path)) return placeBesidePage(file, read, passedOver);
  if (isArticle(read(file.path))) return { role: 'document', group: '' };
  passedOver.push({ source: file.path, reason: 'it holds no article of Distill with a head' });
  return undefined;
};

/**
 * https://quarto.org/docs/websites/#render-targets: what begins with `_` is a part of other texts, and READMEs are for those
 * who look at the files.
 */
const placeQuarto: Place = (file, read, passedOver) => {
  if (!noteEnding.test(file.path)) return undefined;
  if (!/(?:^|\/)_/.test(file.path)) return placeBesidePage(file, read, passedOver);
  passedOver.push({ source: file.path, reason: 'its name begins with `_`, so that Quarto made no page of it' });
  return undefined;
};

/** Text below `docs`, where MkDocs has all of it. */
const placeMkdocs: Place = (file, read, passedOver) => {
  const below = file.path.replace(/^docs\//, '');
  if (below !== file.path) return placeAny({ ...file, path: below }, read, []);
  if (noteEnding.test(file.path)) passedOver.push({ source: file.path, reason: 'it lies outside of `docs`' });
  return undefined;
};

const placeAny: Place = ({ path }, _read, passedOver) => {
  if (!noteEnding.test(path)) return undefined;
  const name = path.replace(/^.*\//, '').replace(noteEnding, '');
  const isAbout = aboutRepository.test(name) && !/^readme/i.test(name) && !path.includes('/');
  if (isAbout) passedOver.push({ source: path, reason: 'it is about the repository' });
  return isAbout
    ? undefined
    : { role: /^(?:readme|index|about)$/i.test(name) && !path.includes('/') ? 'page' : 'document', group: '' };
};
