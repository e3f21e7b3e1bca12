import { Command } from 'commander';
import { tellFailure } from './tellFailure';

/** Runs the command line. A mistake in the call is told in a line; anything else that fails is a bug, with its stack. */
export async function main(argv: string[]): Promise<void> {
  ignoreClosedOutput();
  try {
    await createProgram().parseAsync(argv);
  } catch (error) {
    process.exitCode = tellFailure(error);
  }
}

/** `notes check | head`: when nobody reads on, the work is done and the rest of the words are lost. */
function ignoreClosedOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

function createProgram(): Command {
  const program = new Command('notes')
    .description('Write, check and publish notes on research papers.')
    // What commander tells of a call is a mistake in it, like those that we tell.
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));
  withContent(program.command('dev').description('show the notes in a browser while you write them'))
    .option('-p, --port <port>', 'the port to listen on', process.env.PORT)
    .option('--host <address>', 'the address to listen on', process.env.HOST)
    .action(async (options) => (await import('./dev')).dev(options));
  withRelease(withContent(program.command('build').description('check the notes and make a release of them')))
    .option('--compress <effort>', 'how hard to compress: fast, or max for Brotli 11', 'fast')
    .option('--keep-export <dir>', 'also keep the pages as Next wrote them, for comparison')
    .action(async (options) => (await import('./build')).build(options));
  withRelease(withContent(program.command('serve').description('serve a release')))
    .option('--build', 'build it first, unless it is up to date')
    .option('-p, --port <port>', 'the port to listen on', process.env.PORT)
    .option('--host <address>', 'the address to listen on', process.env.HOST)
    .action(async (options) => (await import('./serve')).serve(options));
  withContent(program.command('check').description('tell every fault of every note'))
    .option('--fix', 'mend what can be mended beyond doubt, and show what changes')
    .option('--dry-run', 'with --fix: show what would change, and change nothing')
    .option('--json', 'print the faults as JSON and nothing else')
    .option('--github', 'print the faults as annotations of a pull request on GitHub')
    .option('--max-warnings <n>', 'fail when there are more warnings than this')
    .option('--untrusted', 'check notes that strangers wrote, as in a pull request')
    .option('--watch', 'check again after every change, a line for each fault')
    .action(async (options) => (await import('./check')).check(options));
  withPaper(program.command('new').argument('[paper...]', paperForms).description('begin a note on a paper'))
    .option('--lang <tag>', 'the language of the note, such as zh')
    .option('--template <name>', 'a template of content/_templates, or the path of a file')
    .option('--file <path>', 'where the note is written, from the content folder')
    .action(async (paper, options) => (await import('./new')).newNote(paper, options));
  withPaper(
    program.command('cite').argument('[paper...]', paperForms).description('add papers to references.bib'),
  ).action(async (papers, options) => (await import('./cite')).cite(papers, options));
  addImport(program);
  return program;
}

/** `notes import`, which is told more than the others. */
function addImport(program: Command): void {
  withContent(program.command('import [source]').description('turn the notes of another program into notes of ours'))
    .option(
      '--from <kind>',
      'what they are: jekyll, hexo, obsidian, markdown, hugo, distill, quarto or mkdocs; guessed when not given',
    )
    .option('--domain <host>', 'where the old site was read: links there become links between notes', collect, [])
    .option('--cite-arxiv', 'make citations of links to papers on arXiv that a bibliography has')
    .option('--force', 'replace files that differ')
    .option('--dry-run', 'say what would be written, and write nothing')
    .option('--report <file>', 'where to write the report; report.json when not given')
    .option('--verify <old>', 'ask the release for every address of an old sitemap, folder or report')
    .option('--out <dir>', 'the folder of the release, for --verify', 'out')
    .action(async (source, options) => (await import('./import')).importNotes(source, options));
}

const paperForms = 'an arXiv number, a DOI, an address at arXiv, doi.org, OpenReview or ACL Anthology, or a title';

function withPaper(command: Command): Command {
  return withContent(command)
    .option('--key <key>', 'the citation key, instead of one such as dai2023emu')
    .option('--dry-run', 'show what would be written, and write nothing')
    .option('--fresh', 'ask the services again, whatever they answered before');
}

/** An option that may be given more than once. */
function collect(value: string, before: string[]): string[] {
  return [...before, value];
}

function withContent(command: Command): Command {
  return command.option('--content <dir>', 'the folder of notes', 'content');
}

function withRelease(command: Command): Command {
  return command
    .option('--out <dir>', 'the folder of the release', 'out')
    .option('--base-path <path>', 'the path the site stands under, such as /repo', '');
}
