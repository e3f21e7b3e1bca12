import { findReference } from '../lib/bibliography/findReference';
import { writeChanges } from '../lib/content/write';
import { formatPaperId, type PaperId } from '../lib/services/PaperId';
import type { Services } from '../lib/services/Services';
import { askForPaperName, choosePaper } from './askForPaper';
import { BibliographyDraft, describeShelved } from './bibliographyFile';
import { formatDiff } from './formatDiff';
import { findContentDir, UsageError } from './options';
import {
  askForPapers,
  describePaper,
  findServices,
  NoAnswer,
  orSayWhy,
  type PaperOptions,
  readContent,
  readPaperId,
} from './paperAnswers';

/**
 * `notes cite`: adds papers to references.bib and says how they are cited. All of them or none: when one is not found,
 * nothing is written.
 */
export function cite(given: readonly string[], options: PaperOptions): Promise<void> {
  return orSayWhy(async () => {
    const contentDir = findContentDir(options.content);
    const services = findServices(options.fresh);
    const names = given.length > 0 ? given : [await askForPaperName('cite')];
    if (options.key !== undefined && names.length > 1)
      throw new UsageError('--key is for one paper; several are named.');
    const wishes = names.map((name) => ({ name, id: readPaperId(name) }));
    refuseLooseTitle(wishes);
    const draft = new BibliographyDraft(contentDir, await readContent(contentDir));
    const lines = await addPapers(wishes, draft, services, options.key);
    const change = draft.change();
    if (change && options.dryRun) process.stdout.write(formatDiff([change], process.stdout.isTTY));
    else if (change) writeChanges([change]);
    if (options.dryRun) lines.push('Nothing was written.');
    process.stdout.write(`${lines.join('\n')}\n`);
  });
}

interface Wish {
  name: string;
  id: PaperId;
}

/** Words of a title without quotes come as papers of their own. Titles in scripts without blanks may be one word. */
function refuseLooseTitle(wishes: readonly Wish[]): void {
  const words = wishes.filter(({ id }) => id.kind === 'title' && /^[^\s\p{Lo}]+$/u.test(id.title));
  if (words.length < 2) return;
  const title = wishes.map(({ name }) => name).join(' ');
  throw new UsageError(`A title stands in quotes: npx notes cite "${title}"`);
}

/** Asks for all, so that all that fail are told at once. */
async function addPapers(
  wishes: Wish[],
  draft: BibliographyDraft,
  services: Services,
  key?: string,
): Promise<string[]> {
  const lines: string[] = [];
  const failures: string[] = [];
  for (const { name, id } of wishes) {
    try {
      lines.push(...(await addPaper(id, name, draft, services, key)));
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      failures.push(wishes.length > 1 ? `${name}: ${error.message}` : error.message);
    }
  }
  if (failures.length > 0) throw new NoAnswer(failures.join('\n'));
  return lines;
}

async function addPaper(
  id: PaperId,
  name: string,
  draft: BibliographyDraft,
  services: Services,
  key?: string,
): Promise<string[]> {
  const known = findKnown(id, draft);
  if (known) return [`${formatPaperId(id)} is in the bibliography already, as ${known}. Cite it with [@${known}].`];
  const papers = await askForPapers(id, services);
  const paper = await choosePaper(papers, name, 'cite');
  const shelved = draft.add(paper, key);
  return [
    describePaper(paper.reference),
    ...paper.remarks.map((remark) => `  ${remark}`),
    `  ${describeShelved(shelved, paper, key)}`,
  ];
}

/** A paper that is there need not be asked for. */
function findKnown(id: PaperId, { references }: BibliographyDraft): string | undefined {
  if (id.kind === 'arxiv') return findReference(`arxiv:${id.id}`, references)?.id;
  return id.kind === 'doi' ? findReference(`doi:${id.doi}`, references)?.id : undefined;
}
