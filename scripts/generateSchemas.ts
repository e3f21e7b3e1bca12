import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { noteSchema } from '../lib/companions/noteSchema';
import { reportSchema } from '../lib/fault/reportSchema';
import { frontMatterSchema } from '../lib/frontMatter/schema';
import { siteSchema } from '../lib/site/schema';
import { toJsonSchema } from '../lib/yaml/toJsonSchema';
import { toManual } from '../lib/yaml/toManual';
import { generateRuleManual } from './ruleManual';

const root = fileURLToPath(new URL('..', import.meta.url));

const frontMatterIntroduction = `A note begins with front matter: YAML between two lines \`---\`, the first of them on the first line of the file.

\`\`\`yaml
---
title: 'Emu: photogenic needles in a haystack'
date: 2023-11-21
tags: [diffusion, 论文阅读]
papers: [dai2023emu]
---
\`\`\`

Every value is text until its key says otherwise, so \`2311.10770\` keeps its zero. A value with \`: \` or \` #\` in it stands in quotes; in single quotes a backslash is a backslash, as TeX wants it. A single text may stand for a list of one. A key that is not on this page, a key that stands twice and a value of another form are faults, each told with its line and column.

An editor that knows JSON Schema completes and checks front matter with \`schemas/front-matter.schema.json\`.`;

const siteIntroduction = `The settings of the site stand in \`site.yaml\` in the content folder. The file is optional, and so is every key.

\`\`\`yaml
title: Lin Xia on papers
lang: zh
baseUrl: https://notes.example.org
\`\`\`

An editor that knows JSON Schema completes and checks the file with \`schemas/site.schema.json\`.`;

/** The generated files by their path in the project: JSON Schemas for editors, and pages of the manual. */
export async function generateFiles(): Promise<Record<string, string>> {
  const frontMatter = {
    ...toJsonSchema(frontMatterSchema, 'Front matter of a note'),
    // A page of the site itself has no date.
    if: { properties: { kind: { const: 'page' } }, required: ['kind'] },
    else: { required: ['date'] },
  };
  return {
    'schemas/front-matter.schema.json': `${JSON.stringify(frontMatter, null, 2)}\n`,
    'schemas/note.schema.json': `${JSON.stringify(describeNote(), null, 2)}\n`,
    'schemas/report.schema.json': `${JSON.stringify(describeReport(), null, 2)}\n`,
    'schemas/site.schema.json': `${JSON.stringify(toJsonSchema(siteSchema, 'Settings of a site'), null, 2)}\n`,
    'docs/front-matter.md': toManual(frontMatterSchema, 'Front matter', frontMatterIntroduction),
    'docs/site-yaml.md': toManual(siteSchema, 'site.yaml', siteIntroduction),
    ...(await generateRuleManual()),
  };
}

/** The form of `note.json`, for whoever reads one. Fields that it does not name are allowed: later ones may be added. */
function describeNote(): object {
  const { $schema, ...schema } = z.toJSONSchema(noteSchema, { io: 'input' });
  return { $schema, title: 'A note as its note.json tells it', ...schema };
}

/** The form of what `notes check --json` prints. Keys that it does not name are allowed: later ones may be added. */
function describeReport(): object {
  const { $schema, ...schema } = z.toJSONSchema(reportSchema, { io: 'input' });
  return { $schema, title: 'What notes check tells', ...schema };
}

/** The paths of the generated files that are not on disk or differ from what is generated, and of pages of no rule. */
export async function listStaleFiles(): Promise<string[]> {
  const files = await generateFiles();
  const pages = await readdir(join(root, 'docs', 'rules')).catch(ignoreMissing);
  const stale = (pages ?? []).map((name) => `docs/rules/${name}`).filter((path) => files[path] === undefined);
  for (const [path, wanted] of Object.entries(files)) {
    const found = await readFile(join(root, path), 'utf8').catch(ignoreMissing);
    if (found !== wanted) stale.push(path);
  }
  return stale;
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

async function main(): Promise<void> {
  const stale = await listStaleFiles();
  if (process.argv.includes('--check')) {
    for (const path of stale) console.error(`${path} is out of date: run \`npx tsx scripts/generateSchemas.ts\`.`);
    process.exitCode = stale.length > 0 ? 1 : 0;
    return;
  }
  const files = await generateFiles();
  for (const path of stale) {
    const text = files[path];
    await mkdir(dirname(join(root, path)), { recursive: true });
    await (text === undefined ? rm(join(root, path)) : writeFile(join(root, path), text));
    console.log(`${text === undefined ? 'Deleted' : 'Wrote'} ${path}.`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
