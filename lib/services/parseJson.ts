import type { z } from 'zod';
import { cleanText } from './cleanText';
import { ServiceError } from './ServiceError';

/** Reads the JSON of a service; throws a ServiceError when it has another form than the service documents. */
export function parseJson<Schema extends z.ZodType>(text: string, schema: Schema, service: string): z.infer<Schema> {
  const failed = (why: string, cause?: unknown) =>
    new ServiceError(
      'not-understood',
      `The answer of ${service} cannot be read: ${why}. Try again later, or add the paper to references.bib by hand.`,
      { cause },
    );
  let value: unknown;
  try {
    value = JSON.parse(text, (_, item: unknown) => (typeof item === 'string' ? cleanText(item) : item));
  } catch (error) {
    throw failed('it is no JSON', error);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw failed(`\`${issue?.path.join('.') ?? ''}\` is not as documented`, parsed.error);
}
