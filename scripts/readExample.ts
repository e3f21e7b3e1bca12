import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readCollection } from '../lib/collection/read';
import type { Fault } from '../lib/fault/Fault';
import { type RuleId, rules } from '../lib/fault/rules';
import { completeExample } from '../lib/fault/rules/exampleFiles';
import type { Example, Rule } from '../lib/fault/rules/Rule';

/**
 * The faults found in a content folder that holds an example of a rule, the whole way from disk to collection. A rule that is
 * off is asked for.
 */
export async function readExample(id: RuleId, example: Example): Promise<Fault[]> {
  const root = mkdtempSync(join(tmpdir(), 'example-'));
  const contentDir = join(root, 'content');
  const { severity }: Rule = rules[id];
  const asking: Example = severity === 'off' ? { 'site.yaml': `rules:\n  ${id}: warning\n` } : {};
  // The folder is new and its cache with it, so that no version can be stale.
  process.env.NOTES_PIPELINE ??= 'examples';
  try {
    writeFileSync(join(root, 'outside'), 'Not for readers.\n');
    for (const [name, text] of Object.entries(completeExample({ ...asking, ...example }))) {
      mkdirSync(dirname(join(contentDir, name)), { recursive: true });
      if (typeof text === 'string' || text instanceof Uint8Array) writeFileSync(join(contentDir, name), text);
      else symlinkSync(text.linkTo, join(contentDir, name));
    }
    return (await readCollection({ root, contentDir, audience: 'author' })).faults;
  } finally {
    rmSync(root, { recursive: true });
  }
}
