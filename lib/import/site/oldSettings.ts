import { parse as parseToml, TomlError } from 'smol-toml';
import { checkLanguageTag } from '../../frontMatter/fields/languageTag';
import { parseYaml } from '../../yaml/parseYaml';
import { isRecord } from '../../yaml/recordField';
import { readAuthors } from '../frontMatter/readLists';
import { repairYaml } from '../frontMatter/repairYaml';
import type { OldSettings } from './ForeignSite';
import { hexoBreaksLines, hugoBreaksLines, jekyllBreaksLines } from './lineBreaks';

/** Settings that say nothing. */
export function emptySettings(): OldSettings {
  return {
    basePath: '',
    authors: [],
    permalinks: new Map(),
    defaults: [],
    uglyUrls: false,
    exclude: [],
    texts: new Map(),
    breaksLines: false,
  };
}

/** What `_config.yml` says (https://jekyllrb.com/docs/configuration/). */
export function parseJekyllSettings(text: string): OldSettings {
  const values = readYaml(text);
  const collections = isRecord(values.collections) ? values.collections : {};
  const ofCollections = Object.entries(collections).flatMap(([name, options]) => {
    const permalink = isRecord(options) ? textOf(options.permalink) : undefined;
    return permalink === undefined ? [] : [[name, permalink] as const];
  });
  return {
    ...common(values),
    ...place(textOf(values.url), textOf(values.baseurl)),
    ...optional('permalink', textOf(values.permalink)),
    permalinks: new Map(ofCollections),
    defaults: readDefaults(values.defaults),
    uglyUrls: false,
    exclude: Array.isArray(values.exclude) ? values.exclude.flatMap((entry) => textOf(entry) ?? []) : [],
    texts: new Map(
      Object.entries(values).flatMap(([name, value]) => {
        const text = textOf(value) ?? (value === '' ? '' : undefined);
        return text === undefined ? [] : [[name, text]];
      }),
    ),
    breaksLines: jekyllBreaksLines(values),
  };
}

/** What Hexo's `_config.yml` (https://hexo.io/docs/configuration) and the `package.json` beside it say. */
export function parseHexoSettings(text: string, packageJson?: string): OldSettings {
  const values = readYaml(text);
  const language = Array.isArray(values.language) ? values.language[0] : values.language;
  const { basePath, origin } = place(textOf(values.url), undefined);
  const root = `/${textOf(values.root) ?? ''}`.replace(/\/+/g, '/').replace(/\/$/, '');
  return {
    ...common({ ...values, language }),
    ...optional('origin', origin),
    basePath: root === '' ? basePath : root,
    ...optional('permalink', textOf(values.permalink)),
    ...optional('postName', textOf(values.new_post_name)),
    ...optional('category', textOf(values.default_category)),
    permalinks: new Map(),
    defaults: [],
    uglyUrls: false,
    exclude: [],
    texts: new Map(),
    breaksLines: hexoBreaksLines(values, packageJson),
  };
}

/** What `_quarto.yml` says (https://quarto.org/docs/reference/projects/websites.html). */
export function parseQuartoSettings(text: string): OldSettings {
  const values = readYaml(text);
  const [project, site, book] = [values.project, values.website, values.book].map((part) =>
    isRecord(part) ? part : {},
  );
  const url = textOf(site?.['site-url'] ?? book?.['site-url']);
  const output = textOf(project?.['output-dir']);
  return {
    ...emptySettings(),
    ...common({ ...values, ...book, ...site }),
    ...place(url === undefined || /^https?:/.test(url) ? url : `https://${url}`, undefined),
    // What it writes may lie among what it reads.
    exclude: output === undefined ? [] : [output],
    ...(Array.isArray(project?.render) && { render: project.render.flatMap((entry) => textOf(entry) ?? []) }),
  };
}

/** What `mkdocs.yml` says (https://www.mkdocs.org/user-guide/configuration/). */
export function parseMkdocsSettings(text: string): OldSettings {
  const values = readYaml(text);
  const theme = isRecord(values.theme) ? values.theme : {};
  return {
    ...emptySettings(),
    ...common({
      title: values.site_name,
      description: values.site_description,
      author: values.site_author,
      language: theme.language,
    }),
    ...place(textOf(values.site_url), undefined),
    uglyUrls: String(values.use_directory_urls) === 'false',
  };
}

/** What Hugo's settings in YAML or JSON say (https://gohugo.io/configuration/). */
export function parseHugoSettings(text: string): OldSettings {
  return toHugo(readYaml(text));
}

/** What Hugo's settings in TOML say. A text that is no TOML says nothing. */
export function parseTomlSettings(text: string): OldSettings {
  try {
    return toHugo(parseToml(text));
  } catch (error) {
    if (error instanceof TomlError) return emptySettings();
    throw error;
  }
}

function toHugo(values: Record<string, unknown>): OldSettings {
  const given = isRecord(values.permalinks) ? values.permalinks : {};
  const patterns = { ...given, ...(isRecord(given.page) ? given.page : {}) };
  const permalinks = Object.entries(patterns).flatMap(([name, pattern]) => {
    return typeof pattern === 'string' ? [[name, pattern] as const] : [];
  });
  const params = isRecord(values.params) ? values.params : {};
  const base = textOf(values.baseURL ?? values.baseurl ?? values.baseUrl);
  return {
    ...common({ ...params, ...values, lang: values.languageCode ?? values.defaultContentLanguage }),
    ...place(base, undefined),
    permalinks: new Map(permalinks),
    defaults: [],
    uglyUrls: String(values.uglyURLs ?? values.uglyurls) === 'true',
    exclude: [],
    texts: new Map(),
    breaksLines: hugoBreaksLines(values),
  };
}

function common(values: Record<string, unknown>): Pick<OldSettings, 'authors'> & Partial<OldSettings> {
  const lang = checkLanguageTag(textOf(values.lang ?? values.locale ?? values.language) ?? '');
  return {
    ...optional('title', textOf(values.title ?? values.name)),
    ...optional('description', textOf(values.description ?? values.subtitle)),
    ...('value' in lang && { lang: lang.value }),
    authors: readAuthors(values.author ?? values.authors ?? '').names.filter((name) => name !== ''),
  };
}

/** The old site's scheme and host, and the path it stood under. */
function place(
  url: string | undefined,
  base: string | undefined,
): Pick<OldSettings, 'basePath'> & Partial<OldSettings> {
  const parsed = URL.canParse(url ?? '') ? new URL(url ?? '') : undefined;
  const path = `${parsed?.pathname ?? ''}/${base ?? ''}`.replace(/\/+/g, '/').replace(/\/$/, '');
  const origin = parsed && /^https?:$/.test(parsed.protocol) ? parsed.origin : undefined;
  return { ...optional('origin', origin), basePath: path };
}

function readDefaults(given: unknown): OldSettings['defaults'] {
  if (!Array.isArray(given)) return [];
  return given.flatMap((entry) => {
    const scope = isRecord(entry) && isRecord(entry.scope) ? entry.scope : {};
    const permalink = isRecord(entry) && isRecord(entry.values) ? textOf(entry.values.permalink) : undefined;
    if (permalink === undefined) return [];
    return [{ path: (textOf(scope.path) ?? '').replace(/^\/+|\/+$/g, ''), type: textOf(scope.type) ?? '', permalink }];
  });
}

function readYaml(text: string): Record<string, unknown> {
  const parsed = parseYaml(text, 1);
  const mended = parsed.faults.length > 0 ? parseYaml(repairYaml(text).text, 1) : parsed;
  return Object.fromEntries(mended.values);
}

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
  return text === '' ? undefined : text;
}

function optional<K extends keyof OldSettings>(key: K, value: OldSettings[K] | undefined): Partial<OldSettings> {
  return value === undefined ? {} : { [key]: value };
}
