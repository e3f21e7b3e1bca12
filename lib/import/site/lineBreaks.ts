import { isRecord } from '../../yaml/recordField';

/** A renderer of Hexo's: where `_config.yml` has its options, and from which version on it breaks lines by itself. */
interface Renderer {
  options: readonly string[];
  since: number;
}

/**
 * What renders Markdown in Hexo, by its package, with the defaults of each (hexo-renderer-marked is Hexo's own, and has
 * `breaks: true`; hexo-renderer-markdown-it has so since https://hexo.io/news/2019/12/15/hexo-renderer-markdown-it-4).
 */
const renderers: Record<string, Renderer | undefined> = {
  'hexo-renderer-marked': { options: ['marked'], since: 0 },
  'hexo-renderer-kramed': { options: ['kramed'], since: 0 },
  'hexo-renderer-markdown-it': { options: ['markdown', 'render'], since: 4 },
  'hexo-renderer-markdown-it-katex': { options: ['markdown', 'render'], since: 0 },
  'hexo-renderer-markdown-it-plus': { options: ['markdown_it_plus'], since: 0 },
  'hexo-renderer-multi-markdown-it': { options: ['markdown', 'render'], since: 0 },
};

/** Whether Hexo showed single line ends as breaks. `config` is its `_config.yml`, whose values are text. */
export function hexoBreaksLines(config: Record<string, unknown>, packageJson = ''): boolean {
  const named = [...listPackages(packageJson)];
  if (named.some(([name]) => name === 'hexo-renderer-pandoc'))
    return JSON.stringify(config.pandoc ?? '').includes('hard_line_breaks');
  // Of several the one that is loaded last renders.
  const [name = '', version = ''] = named.findLast(([name]) => renderers[name]) ?? [];
  const renderer = renderers[name];
  if (!renderer) return Object.values(renderers).every((each) => !each || saysBreaks(config, each) !== false);
  return saysBreaks(config, renderer) ?? Number(/\d+/.exec(version)?.[0] ?? renderer.since) >= renderer.since;
}

function saysBreaks(config: Record<string, unknown>, { options }: Renderer): boolean | undefined {
  const own = valueAt(config, options);
  if (!isRecord(own)) return undefined;
  if (own.gfm === 'false') return false;
  return own.breaks === undefined ? undefined : own.breaks !== 'false';
}

function listPackages(packageJson: string): Map<string, string> {
  const parsed = parseJson(packageJson);
  const all = ['dependencies', 'devDependencies'].flatMap((key) => {
    const named = isRecord(parsed) ? parsed[key] : undefined;
    return isRecord(named) ? Object.entries(named) : [];
  });
  return new Map(all.map(([name, version]) => [name, String(version)]));
}

/** Whether Obsidian showed them so, which it does unless its `app.json` says `strictLineBreaks`. */
export function obsidianBreaksLines(appJson = ''): boolean {
  const parsed = parseJson(appJson);
  return !(isRecord(parsed) && parsed.strictLineBreaks === true);
}

/** Whether Jekyll did, which leaves them alone unless kramdown's `hard_wrap` is set. */
export function jekyllBreaksLines(config: Record<string, unknown>): boolean {
  return valueAt(config, ['kramdown', 'hard_wrap']) === 'true';
}

/** Whether Hugo did (https://gohugo.io/configuration/markup/#rendererhardwraps). */
export function hugoBreaksLines(config: Record<string, unknown>): boolean {
  return String(valueAt(config, ['markup', 'goldmark', 'renderer', 'hardWraps'])) === 'true';
}

function valueAt(config: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), config);
}

/** What a text of JSON says; undefined when it is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
