import { stringify } from 'yaml';
import { z } from 'zod';

/** What the fields of a schema say of themselves in their metadata. */
const fieldMeta = z.object({
  form: z.string(),
  description: z.string(),
  examples: z.tuple([z.unknown()], z.unknown()),
});

/** The manual of a schema as a Markdown page: its title and introduction, then a section for every key. */
export function toManual(schema: z.ZodObject, title: string, introduction: string): string {
  const sections = Object.entries(schema.shape).map(([key, field]) =>
    describeField(key, z.globalRegistry.get(field), field),
  );
  return `# ${title}\n\n${introduction}\n\n${sections.join('\n\n')}\n`;
}

function describeField(key: string, meta: unknown, field: z.core.$ZodType): string {
  const { form, description, examples } = fieldMeta.parse(meta);
  const example = stringify({ [key]: examples[0] }, { lineWidth: 0, singleQuote: true }).trimEnd();
  const lines = [`- Form: ${form}`, ...describeDefault(field)];
  return `## \`${key}\`\n\n${description}\n\n${lines.join('\n')}\n\n\`\`\`yaml\n${example}\n\`\`\``;
}

function describeDefault(field: z.core.$ZodType): string[] {
  const result = z.safeParse(field, undefined);
  if (!result.success) return ['- Needed'];
  return result.data === undefined
    ? []
    : [`- Default: \`${stringify(result.data, { collectionStyle: 'flow' }).trimEnd()}\``];
}
