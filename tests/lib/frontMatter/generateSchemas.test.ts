import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { z } from 'zod';
import { parseFrontMatter } from '../../../lib/frontMatter/parseFrontMatter';
import { frontMatterSchema } from '../../../lib/frontMatter/schema';
import { parseSite } from '../../../lib/site/parseSite';
import { siteSchema } from '../../../lib/site/schema';
import { listStaleFiles } from '../../../scripts/generateSchemas';

const examples = z.object({ examples: z.array(z.unknown()) });

function examplesOf(schema: z.ZodObject): Record<string, unknown> {
  const fields = Object.entries(schema.shape);
  return Object.fromEntries(
    fields.map(([key, field]) => [key, examples.parse(z.globalRegistry.get(field)).examples[0]]),
  );
}

describe('listStaleFiles()', () => {
  test('finds none: the JSON Schemas and the manual are what the schemas say', async () => {
    expect(await listStaleFiles()).toEqual([]);
  });
});

describe('frontMatterSchema', () => {
  test('has an example for every key, and all of them together are front matter without a fault', () => {
    const yaml = stringify(examplesOf(frontMatterSchema));
    expect(Object.keys(frontMatterSchema.shape).filter((key) => !yaml.includes(`${key}:`))).toEqual([]);
    expect(parseFrontMatter(`---\n${yaml}---\n`).faults).toEqual([]);
  });
});

describe('siteSchema', () => {
  test('has an example for every key, and all of them together are a site.yaml without a fault', () => {
    const yaml = stringify(examplesOf(siteSchema));
    expect(Object.keys(siteSchema.shape).filter((key) => !yaml.includes(`${key}:`))).toEqual([]);
    expect(parseSite(yaml).faults).toEqual([]);
  });
});
