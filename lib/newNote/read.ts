import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Template } from './templates';

/** Where a site keeps its templates: names that begin with an underscore are no content. */
export const templateFolder = '_templates';

/** The name of the template that is taken when none is named. */
export const usualTemplate = 'note';

/**
 * A template of the site by its name, in the note's language (`note.zh.md`, then `note.md`), or any file by its path
 * from the current folder. Undefined when there is none.
 */
export function readTemplate(contentDir: string, name: string, lang: string): Template | undefined {
  const folder = join(contentDir, templateFolder);
  const [language = ''] = lang.split('-');
  const inSite = [lang, language, ''].flatMap((tag) =>
    (['md', 'mdx'] as const).map((ending) => join(folder, `${name}${tag && `.${tag}`}.${ending}`)),
  );
  const path = /[\\/]|\.mdx?$/i.test(name) ? [resolve(name), join(folder, name)] : inSite;
  const found = path.find((each) => existsSync(each));
  if (found === undefined) return undefined;
  return { text: readFileSync(found, 'utf8'), ending: /\.mdx$/i.test(found) ? 'mdx' : 'md' };
}

/** The names of a site's templates. */
export function listTemplates(contentDir: string): string[] {
  const folder = join(contentDir, templateFolder);
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const names = files.flatMap((file) => /^(.+?)(?:\.[a-z]{2,3}(?:-[\w-]+)?)?\.mdx?$/i.exec(file)?.[1] ?? []);
  return [...new Set(names)].sort();
}
