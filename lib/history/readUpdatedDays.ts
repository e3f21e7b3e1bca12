import { execFileSync } from 'node:child_process';

/**
 * The day each content file was last changed after it was added, from git: path relative to `dir` → ISO day.
 * Files that were only added have none: their first commit is no update. Outside a repository, without git, and for
 * commits that a shallow clone cut off (whose differences are not known), nothing is told.
 */
export function readUpdatedDays(dir: string): Map<string, string> {
  const known = remembered.get(dir);
  if (known && Date.now() - known.at < rememberedMs) return known.days;
  const days = readDays(dir);
  remembered.set(dir, { at: Date.now(), days });
  return days;
}

/** History changes by commits, and not by the saves between them: in dev it need not be asked at each. */
const rememberedMs = 30_000;
const remembered = new Map<string, { at: number; days: Map<string, string> }>();

function readDays(dir: string): Map<string, string> {
  const days = new Map<string, string>();
  const shallow = new Set(
    (git(dir, ['rev-parse', '--is-shallow-repository']) ?? '').trim() === 'true' ? readBoundary(dir) : [],
  );
  const log = git(dir, [
    'log',
    '--no-merges',
    '--no-renames',
    '--name-status',
    '-z',
    '--relative',
    '--format=%x01%H %as',
    '--',
    '.',
  ]);
  for (const commit of (log ?? '').split('\x01').slice(1)) {
    const [head = '', ...fields] = commit.split('\0');
    const [hash = '', day = ''] = head.trim().split(' ');
    if (shallow.has(hash)) continue;
    const parts = fields.map((field) => field.replace(/^\n/, '')).filter((field) => field !== '');
    for (let index = 0; index + 1 < parts.length; index += 2) {
      const path = (parts[index + 1] ?? '').normalize('NFC');
      if (parts[index] === 'M' && !days.has(path)) days.set(path, day);
    }
  }
  return days;
}

/** The commits at which a shallow clone was cut: they seem to add every file. */
function readBoundary(dir: string): string[] {
  const roots = git(dir, ['rev-list', '--max-parents=0', 'HEAD']);
  return (roots ?? '').split('\n').filter(Boolean);
}

function git(dir: string, args: string[]): string | undefined {
  try {
    return execFileSync('git', ['-C', dir, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 29,
    });
  } catch {
    // No git, no repository or no commit yet: there is no history to tell of.
    return undefined;
  }
}
