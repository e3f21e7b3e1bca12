import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { findSystemReason } from '../content/systemReason';
import type { TemplateMistake } from './fillTemplate';
import type { Template } from './templates';

/** Where a site keeps its templates: names that begin with an underscore are no content. */
export const templateFolder = '_templates';

/** The name of the template that is taken when none is named. */
export const usualTemplate = 'note';

/**
 * A template of the site by its name, in the note's language (`note.zh.md`, then `note.md`), or any file by its path
 * from the current folder. Undefined when there is none.
 */
export function readTemplate(contentDir: string, name: string, lang: string): Template | TemplateMistake | undefined {
  const folder = join(contentDir, templateFolder);
  const [language = ''] = lang.split('-');
  const inSite = [lang, language, ''].flatMap((tag) =>
    (['md', 'mdx'] as const).map((ending) => join(folder, `${name}${tag && `.${tag}`}.${ending}`)),
  );
  const path = /[\\/]|\.mdx?$/i.test(name) ? [resolve(name), join(folder, name)] : inSite;
  const found = path.find((each) => statSync(each, { throwIfNoEntry: false })?.isFile());
  return found === undefined ? undefined : readFile(found);
}

function readFile(path: string): Template | TemplateMistake {
  const name = relative(process.cwd(), path);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
    return { text, ending: /\.mdx$/i.test(path) ? 'mdx' : 'md' };
  } catch (error) {
    const reason = findSystemReason(error);
    if (reason !== undefined) return { mistake: `The template ${name} cannot be read: ${reason}.` };
    return { mistake: `The template ${name} is not in UTF-8. Save it as UTF-8 first.` };
  }
}

/** The names of a site's templates. */
export function listTemplates(contentDir: string): string[] {
  const folder = join(contentDir, templateFolder);
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  const files = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  const names = files.flatMap((file) => /^(.+?)(?:\.[a-z]{2,3}(?:-[\w-]+)?)?\.mdx?$/i.exec(file)?.[1] ?? []);
  return [...new Set(names)].sort();
}
