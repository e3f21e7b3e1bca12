import type { ForeignKind } from '../Conversion';
import { splitForeign } from '../frontMatter/splitForeign';
import type { ForeignFile } from './ForeignSite';
import { isArticle } from './isArticle';

/** The kind of an old site, and by what it was told. */
export interface GuessedKind {
  kind: ForeignKind;
  because: string;
}

/** What can be looked at. */
interface Evidence {
  dir: string;
  files: ReadonlyMap<string, ForeignFile>;
  /** The one note that is to be imported, if it is one. */
  chosen: string | undefined;
  read(path: string): string;
}

/** How many notes are looked into. */
const looked = 40;

/** Guesses which program a folder of notes, or a single note, was written for. */
export function guessKind({ files, chosen, read }: Evidence): GuessedKind {
  const has = (pattern: RegExp) => [...files.keys()].find((path) => pattern.test(path));
  if (chosen !== undefined && /\.html?$/i.test(chosen)) return { kind: 'distill', because: 'a page of HTML' };
  const found = guessFolder(has);
  const folder = found?.kind === 'jekyll' && isPlain(files, read) ? undefined : found;
  // The tags of a post of Hexo's look like Jekyll's.
  if (chosen !== undefined && folder?.kind === 'hexo') return folder;
  if (chosen !== undefined && /\.(?:qmd|rmd)$/i.test(chosen)) return { kind: 'quarto', because: 'its ending' };
  if (chosen !== undefined)
    return guessText(read(chosen)) ?? folder ?? { kind: 'markdown', because: 'nothing tells otherwise' };
  if (folder) return folder;
  const articles = listPages(files).filter((path) => isArticle(read(path))).length;
  const texts = [...files.keys()].filter((path) => /\.(?:md|markdown)$/i.test(path) && !/readme/i.test(path));
  if (articles > 0 && articles >= texts.length / 10) return { kind: 'distill', because: 'it has articles of Distill' };
  const quarto = [...files.keys()].find((path) => /\.qmd$/i.test(path));
  if (quarto !== undefined) return { kind: 'quarto', because: `${quarto} is written for Quarto` };
  const notes = [...files.keys()].filter((path) => /\.(?:md|markdown|html?)$/i.test(path)).slice(0, looked);
  const guesses = notes.flatMap((path) => guessText(read(path)) ?? []);
  // One note with a wiki link makes no vault: a tenth of those that are looked into must agree.
  for (const kind of ['distill', 'hugo', 'obsidian', 'jekyll'] as const) {
    const agreeing = guesses.filter((guess) => guess.kind === kind);
    const [first] = agreeing;
    if (first && agreeing.length >= Math.max(1, notes.length / 10)) return first;
  }
  return { kind: 'markdown', because: 'nothing tells otherwise' };
}

/**
 * Whether a site has nothing of Jekyll's but settings: texts without front matter, which GitHub makes pages of all the same
 * (https://github.com/benbalter/jekyll-optional-front-matter).
 */
function isPlain(files: Evidence['files'], read: Evidence['read']): boolean {
  const paths = [...files.keys()];
  if (paths.some((path) => /^(?:_[a-z]+\/|Gemfile$)/.test(path))) return false;
  const texts = paths.filter((path) => /\.(?:md|markdown)$/i.test(path)).slice(0, looked);
  return texts.length > 0 && texts.every((path) => splitForeign(read(path).slice(0, 20_000)).format === 'none');
}

/** Pages of HTML that may be articles, the nearest to the top first. */
function listPages(files: Evidence['files']): string[] {
  const depth = (path: string) => path.split('/').length;
  return [...files.values()]
    .filter(({ path, size }) => /\.html?$/i.test(path) && size < 2_000_000)
    .map(({ path }) => path)
    .sort((a, b) => depth(a) - depth(b))
    .slice(0, looked);
}

function guessFolder(has: (pattern: RegExp) => string | undefined): GuessedKind | undefined {
  const config = has(/^_config\.ya?ml$/);
  // Jupyter Book's settings have the name of Jekyll's.
  if (config && has(/^_toc\.ya?ml$/)) return { kind: 'markdown', because: `${config} and _toc.yml of Jupyter Book` };
  // Both programs have `_config.yml` and `_posts`; only Jekyll's posts need a day before their names.
  const posts = has(/^source\/_posts\//);
  if (config && posts) return { kind: 'hexo', because: `${config} and source/_posts are there` };
  if (!config && has(/^_posts\//) && !has(/(?:^|\/)_posts\/(?:.*\/)?\d{4}-\d{1,2}-\d{1,2}-/))
    return { kind: 'hexo', because: '_posts is there, and no post has a day before its name' };
  if (config) return { kind: 'jekyll', because: `${config} is there` };
  if (has(/(?:^|\/)_posts\//)) return { kind: 'jekyll', because: '_posts is there' };
  const hugo = has(/^(?:hugo\.(?:toml|ya?ml|json)|config\.toml|config\/_default\/(?:hugo|config)\.\w+)$/);
  // The same name that other programs have, in a folder that is laid out as Hugo's.
  const common = has(/^config\.(?:ya?ml|json)$/);
  if (common && has(/^content\//) && has(/^(?:archetypes|layouts|themes|static)\//))
    return { kind: 'hugo', because: `${common} and content are there` };
  if (hugo && has(/^content\//)) return { kind: 'hugo', because: `${hugo} and content are there` };
  const mkdocs = has(/^mkdocs\.ya?ml$/);
  if (mkdocs) return { kind: 'mkdocs', because: `${mkdocs} is there` };
  const quarto = has(/^_quarto\.ya?ml$/);
  return quarto === undefined ? undefined : { kind: 'quarto', because: `${quarto} is there` };
}

function guessText(text: string): GuessedKind | undefined {
  const prose = text.replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '');
  if (/^layout:\s*distill\b/m.test(text.slice(0, 5000))) return { kind: 'jekyll', because: 'it has `layout: distill`' };
  if (/<(?:d-(?:article|front-matter|title|cite|footnote|math)|dt-(?:article|byline|cite|fn|math))\b/.test(prose))
    return { kind: 'distill', because: 'it has `<d-…>` elements' };
  if (/^\+\+\+\s*$/m.test(text.slice(0, 5)) || /\{\{[<%]\s*\/?\w/.test(prose))
    return { kind: 'hugo', because: 'it has shortcodes or TOML' };
  if (/\{%-?\s*\w+|\{\{\s*(?:site|page)\./.test(prose) || /^\{:\s*[.#\w]/m.test(prose))
    return { kind: 'jekyll', because: 'it has Liquid or attribute lists' };
  if (/!?\[\[[^\]\n[]+\]\](?!\()/.test(prose) || /^> \[!\w+\][+-]/m.test(prose) || /%%[^%\n]+%%/.test(prose))
    return { kind: 'obsidian', because: 'it has wiki links or callouts' };
  const head = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '';
  if (/^permalink:/m.test(head) && !/^lang:/m.test(head)) return { kind: 'jekyll', because: 'it has a permalink' };
  return undefined;
}
