import { z } from 'zod';

const place = {
  line: z.int().min(1).describe('1-based.'),
  column: z.int().min(1).describe('1-based, in UTF-16 units; a byte order mark is not counted.'),
  endLine: z.int().min(1),
  endColumn: z.int().min(1).describe('Exclusive.'),
};

const edit = z.object({
  ...place,
  was: z.string().optional().describe('What is replaced: it stands once in the place. All of the place when missing.'),
  text: z.string().describe('What stands there instead; line endings are `\\n`.'),
});

const fault = z.object({
  rule: z.string().describe('The rule that is broken, as docs/rules names it.'),
  severity: z.enum(['error', 'warning']),
  file: z.string().describe('From the content folder, with `/`.'),
  ...place,
  message: z.string().describe('What was expected, and what stands there instead.'),
  suggestion: z.string().optional().describe('A way out.'),
  fix: z.array(edit).optional().describe('Changes that mend it beyond doubt; all are made or none.'),
});

/** What `notes check --json` prints. Keys may be added; none of these goes. */
export const reportSchema = z.object({
  faults: z.array(fault).describe('In order of file and place.'),
  notes: z.int().min(0).describe('How many notes were looked at.'),
  fixed: z.array(fault).optional().describe('With --fix: the faults that were mended.'),
});
