import picomatch from 'picomatch';
import type { ForeignKind } from '../Conversion';
import type { ForeignFile, OldSettings } from './ForeignSite';
import { obsidianBreaksLines } from './lineBreaks';
import {
  emptySettings,
  parseHexoSettings,
  parseHugoSettings,
  parseJekyllSettings,
  parseMkdocsSettings,
  parseQuartoSettings,
  parseTomlSettings,
} from './oldSettings';

interface Form {
  /** The files that hold such settings, the first that is there counts. */
  files: readonly string[];
  /** `packages` is the package.json beside them, which names what Hexo draws with. */
  parse: (text: string, packages?: string) => OldSettings;
}

const jekyll: Form = { files: ['_config.yml', '_config.yaml'], parse: parseJekyllSettings };

/** Where each program has its settings. */
const forms: Readonly<Record<ForeignKind, readonly Form[]>> = {
  jekyll: [jekyll],
  distill: [jekyll],
  markdown: [jekyll],
  obsidian: [jekyll],
  hexo: [{ ...jekyll, parse: parseHexoSettings }],
  hugo: [
    {
      files: ['hugo.toml', 'config.toml', 'config/_default/hugo.toml', 'config/_default/config.toml'],
      parse: parseTomlSettings,
    },
    {
      files: [
        'hugo.yaml',
        'hugo.yml',
        'config.yaml',
        'config.yml',
        'hugo.json',
        'config.json',
        'config/_default/hugo.yaml',
        'config/_default/config.yaml',
      ],
      parse: parseHugoSettings,
    },
  ],
  quarto: [{ files: ['_quarto.yml', '_quarto.yaml'], parse: parseQuartoSettings }],
  mkdocs: [{ files: ['mkdocs.yml', 'mkdocs.yaml'], parse: parseMkdocsSettings }],
};

/** The settings of an old site; those that say nothing where it has none. `vault` is Obsidian's `app.json`. */
export function findSettings(
  kind: ForeignKind,
  files: ReadonlyMap<string, ForeignFile>,
  read: (path: string) => string,
  vault: string | undefined,
): OldSettings {
  const packages = files.has('package.json') ? read('package.json') : undefined;
  const places = forms[kind].flatMap(({ files: names, parse }) => names.map((file) => ({ file, parse })));
  const found = places.find(({ file }) => files.has(file));
  const none = kind === 'hexo' ? parseHexoSettings('', packages) : emptySettings();
  const settings = found ? { ...found.parse(read(found.file), packages), file: found.file } : none;
  return kind === 'obsidian' ? { ...settings, breaksLines: obsidianBreaksLines(vault) } : settings;
}

/** Whether the settings keep a path out: Jekyll's `exclude` and Quarto's `output-dir` and `render`. */
export function isExcluded(path: string, { exclude, render }: OldSettings): boolean {
  const parts = path.split('/');
  const above = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  const isNamed = exclude.some((entry) => {
    const pattern = entry.replace(/^\/|\/$/g, '');
    return pattern !== '' && above.some((each) => each === pattern || picomatch.isMatch(each, pattern));
  });
  return isNamed || (render !== undefined && !isRendered(above, render));
}

/** https://quarto.org/docs/websites/#render-targets: patterns hold at any depth, and for folders. */
function isRendered(above: readonly string[], render: readonly string[]): boolean {
  const fits = (pattern: string) => {
    const bare = pattern.replace(/\/$/, '');
    const glob = bare.startsWith('/') ? bare.slice(1) : `**/${bare}`;
    return above.some((each) => picomatch.isMatch(each, glob));
  };
  const wanted = render.filter((pattern) => !pattern.startsWith('!'));
  const unwanted = render.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
  return (wanted.length === 0 || wanted.some(fits)) && !unwanted.some(fits);
}
