import { existsSync } from 'node:fs';
import { isAbsolute, normalize } from 'node:path';
import type { Collection } from '../lib/collection/Collection';
import { locateFile } from '../lib/content/locate';
import { type Change, writeChanges } from '../lib/content/write';
import { checkLanguageTag } from '../lib/frontMatter/fields/languageTag';
import { findRelatedNotes, type NotePlan, planNote } from '../lib/newNote/planNote';
import { listTemplates, readTemplate, templateFolder, usualTemplate } from '../lib/newNote/read';
import { builtInTemplate, type Template } from '../lib/newNote/templates';
import type { PaperRecord } from '../lib/services/PaperRecord';
import { askForLanguage, askForPaperName, choosePaper, confirmWriting } from './askForPaper';
import { BibliographyDraft, describeShelved, type Shelved } from './bibliographyFile';
import { formatDiff } from './formatDiff';
import { findContentDir, UsageError } from './options';
import {
  askForPapers,
  describePaper,
  findServices,
  orSayWhy,
  type PaperOptions,
  readContent,
  readPaperId,
} from './paperAnswers';

export interface NewOptions extends PaperOptions {
  lang?: string;
  template?: string;
  file?: string;
}

/** `notes new`: adds a paper to references.bib and begins a note on it. Nothing is written before all is ready. */
export function newNote(words: readonly string[], options: NewOptions): Promise<void> {
  return orSayWhy(async () => {
    const contentDir = findContentDir(options.content);
    const services = findServices(options.fresh);
    const isAsked = words.length === 0;
    const name = isAsked ? await askForPaperName('new') : words.join(' ');
    const id = readPaperId(name);
    const file = options.file === undefined ? undefined : readNotePath(options.file);
    const paper = await choosePaper(await askForPapers(id, services), name, 'new');
    const collection = await readContent(contentDir);
    const asked = isAsked && options.lang === undefined ? await askForLanguage(collection.site.lang) : options.lang;
    const lang = readLanguage(asked ?? collection.site.lang);
    const template = findTemplate(contentDir, options.template, lang);
    const draft = new BibliographyDraft(contentDir, collection);
    const shelved = draft.add(paper, options.key);
    const plan = await planNote({ paper, key: shelved.key, lang, date: today(), template, file }, collection);
    if ('mistake' in plan) throw new UsageError(plan.mistake);
    refuseOverwriting(plan, contentDir, collection);
    const note = newFile(plan, contentDir);
    const changes = [draft.change(), note].filter((change) => change !== undefined);
    if (options.dryRun) process.stdout.write(formatDiff(changes, process.stdout.isTTY));
    if (isAsked && !options.dryRun && !(await confirmWriting(changes.map(({ path }) => path)))) return;
    if (!options.dryRun) writeChanges(changes);
    process.stdout.write(`${listWhatWasDone(paper, shelved, plan, collection, options).join('\n')}\n`);
  });
}

function newFile({ file, text }: NotePlan, contentDir: string): Change {
  return { path: file, location: locateFile(contentDir, file), before: undefined, after: Buffer.from(text) };
}

/** A path in the content folder that is read as a note's. */
function readNotePath(given: string): string {
  const path = normalize(given).replaceAll('\\', '/').replace(/^\.\//, '').normalize('NFC');
  const isNote = /[^/]\.mdx?$/i.test(path) && !path.split('/').some((part) => /^[._]|^node_modules$/.test(part));
  if (isNote && !isAbsolute(given) && !/^[a-z]:/i.test(path)) return path;
  throw new UsageError(
    `--file takes a path from the content folder that ends with .md or .mdx and has no part that begins with a dot or an underscore, and not ${given}.`,
  );
}

function readLanguage(given: string): string {
  const checked = checkLanguageTag(given);
  if ('value' in checked) return checked.value;
  throw new UsageError([`--lang: ${checked.message}`, checked.suggestion].filter(Boolean).join(' '));
}

/** The template that is named, else the site's usual one, else ours. */
function findTemplate(contentDir: string, name: string | undefined, lang: string): Template {
  const found = readTemplate(contentDir, name ?? usualTemplate, lang);
  if (found && 'mistake' in found) throw new UsageError(found.mistake);
  if (found || name === undefined) return found ?? builtInTemplate(lang);
  const names = listTemplates(contentDir);
  const way = names.length > 0 ? `There are: ${names.join(', ')}.` : `Put one there as ${templateFolder}/${name}.md.`;
  throw new UsageError(`There is no template ${name} in ${templateFolder} of the content folder. ${way}`);
}

function refuseOverwriting({ file }: NotePlan, contentDir: string, { byFile }: Collection): void {
  const folded = file.toLowerCase();
  const other = [...byFile.keys()].find((known) => known.toLowerCase() === folded);
  if (other === undefined && !existsSync(locateFile(contentDir, file))) return;
  throw new UsageError(`${other ?? file} is there already, and is not overwritten. Name another with --file.`);
}

/** The day it is where the author is. */
function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

function listWhatWasDone(
  paper: PaperRecord,
  shelved: Shelved,
  plan: NotePlan,
  collection: Collection,
  { key, dryRun = false }: NewOptions,
): string[] {
  const { about } = findRelatedNotes(shelved.key, collection);
  const lines = [...paper.remarks, describeShelved(shelved, paper, key)];
  if (about.length > 0) lines.push(`About it already: ${about.map(({ file }) => file).join(', ')}.`);
  if (plan.faults > 0) lines.push(`${plan.file} has faults that its template brings. See them with: npx notes check`);
  lines.push(`${plan.file}: ${dryRun ? 'would be written' : 'written'}, for ${plan.permalink}`);
  if (dryRun) lines.push('Nothing was written.');
  return [describePaper(paper.reference), ...lines.map((line) => `  ${line}`)];
}
