import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { textField } from '../../../lib/yaml/textField';
import { toJsonSchema } from '../../../lib/yaml/toJsonSchema';
import { toManual } from '../../../lib/yaml/toManual';

const text = () => textField((value) => ({ value }));
const schema = z.strictObject({
  name: text().meta({ type: 'string', form: 'text', description: 'What it is called.', examples: ["it's: a"] }),
  size: text()
    .default('small')
    .meta({ type: 'string', form: 'word', description: 'How big it is.', examples: ['big', 'small'] }),
  shade: text()
    .optional()
    .meta({ type: 'string', form: 'word', description: 'Its shade.', examples: ['red'] }),
});

describe('toManual(schema, title, introduction)', () => {
  test('writes a section for every key', () => {
    expect(toManual(schema, 'Things', 'All about them.')).toBe(`# Things

All about them.

## \`name\`

What it is called.

- Form: text
- Needed

\`\`\`yaml
name: "it's: a"
\`\`\`

## \`size\`

How big it is.

- Form: word
- Default: \`small\`

\`\`\`yaml
size: big
\`\`\`

## \`shade\`

Its shade.

- Form: word

\`\`\`yaml
shade: red
\`\`\`
`);
  });
});

describe('toJsonSchema(schema, title)', () => {
  test('says what may be written, without the words of the manual', () => {
    expect(toJsonSchema(schema, 'Things')).toEqual({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Things',
      type: 'object',
      properties: {
        name: { type: 'string', description: 'What it is called.', examples: ["it's: a"] },
        size: { type: 'string', description: 'How big it is.', examples: ['big', 'small'], default: 'small' },
        shade: { type: 'string', description: 'Its shade.', examples: ['red'] },
      },
      required: ['name'],
      additionalProperties: false,
    });
  });
});
