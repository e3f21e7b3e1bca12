import { cancel, confirm, isCancel, select, text } from '@clack/prompts';
import { parsePaperId } from '../lib/services/PaperId';
import type { PaperRecord } from '../lib/services/PaperRecord';
import { Interrupted, UsageError } from './options';
import { describePaper, identifierOf, onlyPaper } from './paperAnswers';

/** Whether someone sits before a terminal who can be asked. */
function isInteractive(): boolean {
  return Boolean(process.stdin.isTTY && process.stdout.isTTY);
}

/** Asks which paper is meant. Throws a UsageError where nobody can be asked. */
export async function askForPaperName(command: string): Promise<string> {
  if (!isInteractive()) {
    throw new UsageError(`Say which paper: npx notes ${command} 2309.15807, or a DOI, an address or a title.`);
  }
  return answered(
    await text({
      message: 'Which paper?',
      placeholder: 'arXiv number, DOI, address or title',
      validate: (given) =>
        parsePaperId(given ?? '') ? undefined : 'An arXiv number, a DOI, an address or a title is expected.',
    }),
  );
}

/** The paper that is meant by a name: of several the one that is chosen, where someone can be asked. */
export async function choosePaper(papers: readonly PaperRecord[], name: string, command: string): Promise<PaperRecord> {
  if (papers.length < 2 || !isInteractive()) return onlyPaper(papers, name, command);
  return answered(
    await select({
      message: 'Several papers may be meant. Which one?',
      options: papers.map((paper) => {
        const hint = identifierOf(paper.reference);
        return { value: paper, label: describePaper(paper.reference), ...(hint && { hint }) };
      }),
    }),
  );
}

/** Asks for the language of a note: the site's, Chinese or English. */
export async function askForLanguage(ofSite: string): Promise<string> {
  const tags = [...new Set([ofSite, 'zh', 'en'])];
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  const options = tags.map((tag) => ({ value: tag, label: names.of(tag) ?? tag, hint: tag }));
  return answered(await select({ message: 'In which language do you write?', options, initialValue: ofSite }));
}

/** Asks before files are written. Returns whether they may be. */
export async function confirmWriting(files: readonly string[]): Promise<boolean> {
  const agreed = answered(await confirm({ message: `Write ${files.join(' and ')}?` }));
  if (!agreed) cancel(nothing);
  return agreed;
}

/** An answer; whoever gives none ends the command. */
function answered<Answer>(answer: Answer): Exclude<Answer, symbol> {
  return isCancel(answer) ? stop() : (answer as Exclude<Answer, symbol>);
}

const nothing = 'Nothing was written.';

function stop(): never {
  cancel(nothing);
  throw new Interrupted('SIGINT');
}
