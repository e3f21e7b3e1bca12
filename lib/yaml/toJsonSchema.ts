import { z } from 'zod';

/**
 * The JSON Schema (draft 2020-12) of what an author may write, for editors. An editor reads YAML with types
 * where we read text, so fields say their JSON type in their metadata.
 */
export function toJsonSchema(schema: z.ZodObject, title: string): Record<string, unknown> {
  const { $schema, properties = {}, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  const described = Object.entries(schema.shape).map(
    ([key, field]) => [key, describeProperty(properties[key], field)] as const,
  );
  return { $schema, title, ...rest, properties: Object.fromEntries(described) };
}

function describeProperty(
  property: z.core.JSONSchema._JSONSchema | undefined,
  field: z.core.$ZodType,
): Record<string, unknown> {
  // `form` is for the manual; a strict validator refuses keywords that it does not know.
  const { form: _, ...known } = typeof property === 'object' ? property : {};
  const byDefault = z.safeParse(field, undefined);
  const { examples } = z.globalRegistry.get(field) ?? {};
  // The library leaves both out where a value is transformed; here what is written and what comes out look alike.
  return byDefault.data === undefined ? { ...known, examples } : { ...known, default: byDefault.data, examples };
}
