import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { readBibliographies } from '../lib/bibliography/read';
import { listContent } from '../lib/content/read';
import { readPresent, writeWhole } from '../lib/content/write';
import { type AddedEntries, addEntries } from '../lib/import/bibliography/addEntries';
import type { ForeignKind } from '../lib/import/Conversion';
import { type Imported, importSite } from '../lib/import/importSite';
import { makeReport } from '../lib/import/report/makeReport';
import type { ImportReport, Outcome } from '../lib/import/report/Report';
import { decodeForeign } from '../lib/import/site/decodeForeign';
import type { ForeignSite } from '../lib/import/site/ForeignSite';
import { proposeSite } from '../lib/import/site/proposeSite';
import { readBytes, readForeignSite, readText } from '../lib/import/site/read';
import { type Wanted, writeFiles } from '../lib/import/write';
import { settingsOf } from '../lib/note/Settings';
import { parseSite } from '../lib/site/parseSite';
import { readSite } from '../lib/site/read';
import { parseCollection } from './check';
import { formatImport } from './importSummary';
import { UsageError } from './options';
import { createProgress, type Progress } from './progress';
import { verifyAddresses } from './verifyAddresses';

export interface ImportCommand {
  from?: string;
  content: string;
  domain: string[];
  citeArxiv?: boolean;
  force?: boolean;
  dryRun?: boolean;
  report?: string;
  verify?: string;
  out: string;
}

const kinds: readonly ForeignKind[] = ['jekyll', 'hexo', 'obsidian', 'markdown', 'hugo', 'distill', 'quarto', 'mkdocs'];

/** Where the report is written when nothing else is said, from the current folder. */
const reportName = 'report.json';

/** `notes import`: foreign notes become notes of ours. Exits 1 when a note that stands there was left alone. */
export async function importNotes(source: string | undefined, options: ImportCommand): Promise<void> {
  if (options.verify !== undefined) return verifyAddresses(options.verify, options);
  if (source === undefined) throw new UsageError('Name the folder or the file to import.');
  const contentDir = resolve(options.content);
  const site = readOldSite(source, contentDir, options.from);
  const progress = createProgress();
  progress.step('Converting notes');
  const imported = await convert(site, contentDir, options);
  const wanted = listWanted(imported);
  const [force, dryRun] = [options.force ?? false, options.dryRun ?? false];
  const foreseen = writeFiles(contentDir, wanted, { force, dryRun: true });
  const added = addReferences(imported, foreseen, contentDir);
  if (added && !dryRun) writeWhole(join(contentDir, added.file), added.bytes, added.file);
  const outcomes = writeFiles(contentDir, wanted, { force, dryRun });
  const proposal = writeSite(site, imported, contentDir, dryRun);
  const report = await checkResult({ site, imported, wanted, added, outcomes, contentDir, dryRun }, progress);
  progress.end();
  const reportFile = options.report ?? (dryRun ? undefined : reportName);
  if (reportFile !== undefined)
    writeWhole(resolve(reportFile), Buffer.from(`${JSON.stringify(report, null, 2)}\n`), reportFile);
  const { basePath } = site.settings;
  const words = { because: site.because, basePath, content: options.content, dryRun, reportFile, proposal };
  process.stdout.write(formatImport(report, words));
  for (const { source: file, error } of imported.failed) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(
      `${file} could not be converted, which is a mistake in notes and not in the file:\n${reason}\n`,
    );
  }
  if (imported.failed.length > 0 || [...outcomes.values()].includes('kept')) process.exitCode = 1;
}

/** The old site. Throws a UsageError when there is none, or where its folder is that of our notes. */
export function readOldSite(source: string, contentDir: string, from: string | undefined): ForeignSite {
  const location = resolve(source);
  if (!existsSync(location)) throw new UsageError(`There is no file or folder ${source}.`);
  const kind = kinds.find((known) => known === from);
  if (from !== undefined && kind === undefined)
    throw new UsageError(`--from takes ${kinds.join(', ')}, and not ${from}.`);
  if (location === contentDir || location.startsWith(contentDir + sep))
    throw new UsageError(
      `${source} lies in the folder of your notes; an import would write over what it reads. Name another --content.`,
    );
  if (existsSync(contentDir) && !statSync(contentDir).isDirectory())
    throw new UsageError(`${relative(process.cwd(), contentDir)} is a file; --content takes a folder.`);
  const site = readForeignSite(location, { from: kind, contentDir });
  if (site.chosen.size === 0)
    throw new UsageError(`There is no note in ${source} (looked at as ${site.kind}: ${site.because}).`);
  return site;
}

async function convert(
  site: ForeignSite,
  contentDir: string,
  { domain, citeArxiv = false }: ImportCommand,
): Promise<Imported> {
  const exists = existsSync(contentDir);
  const { site: settings } = exists ? await readSite(contentDir) : parseSite('');
  const present = exists ? readBibliographies(listContent(contentDir)).site : new Map();
  return importSite(site, {
    domains: domain,
    citesArxiv: citeArxiv,
    present,
    settings: settingsOf(settings),
    read: (file) => decodeForeign(readBytes(file)),
  });
}

function listWanted({ notes, files }: Imported): Wanted[] {
  return [
    ...notes.map(({ planned, converted }) => ({
      path: planned.file,
      bytes: () => new TextEncoder().encode(converted.text),
    })),
    ...files.map(([path, file]) => ({ path, bytes: () => readBytes(file) })),
  ];
}

/** What the .bib file becomes with the references that the notes which are written list themselves. */
function addReferences(imported: Imported, outcomes: ReadonlyMap<string, Outcome>, contentDir: string) {
  const file = imported.bibliography;
  const before = readPresent(file, join(contentDir, file)) ?? new Uint8Array();
  const added = addEntries(imported, ({ planned }) => outcomes.get(planned.file) !== 'kept', before);
  if (added && 'refusal' in added) throw new UsageError(added.refusal);
  return added;
}

/** Writes site.yaml where there is none; else gives the lines that it could have. */
function writeSite(site: ForeignSite, { notes }: Imported, contentDir: string, dryRun: boolean) {
  const languages = notes.map(({ facts }) => facts.frontMatter?.lang ?? '').filter((lang) => lang !== '');
  const text = proposeSite(site.settings, languages);
  if (text === undefined) return undefined;
  const outcome = writeFiles(contentDir, [{ path: 'site.yaml', bytes: () => new TextEncoder().encode(text) }], {
    force: false,
    dryRun,
  });
  return { text, outcome: outcome.get('site.yaml') ?? 'kept' };
}

/** Notes may cite what stands in the .bib files that are there. */
function copyBibliographies(contentDir: string, scratch: string): void {
  if (!existsSync(contentDir)) return;
  for (const { path, location } of listContent(contentDir).bibliographies)
    writeWhole(join(scratch, path), readFileSync(location));
}

interface Result {
  site: ForeignSite;
  imported: Imported;
  wanted: Wanted[];
  added: AddedEntries | undefined;
  outcomes: Map<string, Outcome>;
  contentDir: string;
  dryRun: boolean;
}

/** Runs the check of `notes check` on what was written; in a dry run on the same files in a folder that goes again. */
async function checkResult(result: Result, progress: Progress): Promise<ImportReport> {
  const { site, imported, wanted, added, outcomes, contentDir, dryRun } = result;
  const scratch = dryRun ? mkdtempSync(join(tmpdir(), 'notes-import-')) : undefined;
  const dir = scratch ?? contentDir;
  try {
    if (scratch) {
      copyBibliographies(contentDir, scratch);
      writeFiles(scratch, wanted, { force: true, dryRun: false });
      if (added) writeWhole(join(scratch, added.file), added.bytes);
    }
    mkdirSync(dir, { recursive: true });
    const { faults } = await parseCollection(dir, 'author', progress);
    const files = imported.files.map(([file, { path }]) => ({ source: path, file }));
    const original = ({ planned }: Imported['notes'][number]) => readText(planned.note.location);
    const { notes, failed } = imported;
    return makeReport({ site, notes, failed, files, added, outcomes, faults, original });
  } finally {
    if (scratch) rmSync(scratch, { recursive: true, force: true });
  }
}
