import { asCode } from '../../yaml/asCode';
import type { Checked } from '../../yaml/Checked';

/** `true` or `false`, as the core schema of YAML 1.2 (section 10.2) writes them. */
export function checkTruth(given: string): Checked<boolean> {
  const text = given.trim();
  if (/^(true|True|TRUE)$/.test(text)) return { value: true };
  if (/^(false|False|FALSE)$/.test(text)) return { value: false };
  const message = `\`true\` or \`false\` is expected; ${asCode(text)} stands here.`;
  if (/^(yes|y|on|1|是)$/i.test(text)) return { message, suggestion: 'Write `true`.', write: 'true' };
  if (/^(no|n|off|0|否)$/i.test(text)) return { message, suggestion: 'Write `false`.', write: 'false' };
  return { message };
}
