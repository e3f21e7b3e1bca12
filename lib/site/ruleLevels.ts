import picomatch from 'picomatch';
import { z } from 'zod';
import { fixedRules, type Level, levels } from '../fault/levels';
import { findNearest } from '../fault/nearest';
import { type RuleId, rules } from '../fault/rules';
import { findSlip } from '../fault/slips';
import { asCode } from '../yaml/asCode';
import type { Checked } from '../yaml/Checked';
import { describeKind, type FieldIssue, refuse } from '../yaml/fieldIssues';
import { listField } from '../yaml/listField';
import { isRecord, recordField } from '../yaml/recordField';
import { textField } from '../yaml/textField';

/** How seriously a site takes some of the rules. */
export type RuleLevels = Readonly<Partial<Record<RuleId, Level>>>;

/** What the manual and the JSON Schema say of the form of levels. */
export function ruleLevelsForm() {
  const names = Object.keys(rules) as RuleId[];
  return {
    type: 'object',
    properties: Object.fromEntries(
      names.map((rule) => [
        rule,
        { type: 'string', enum: fixedRules[rule] ? ['error'] : levels, description: rules[rule].sentence },
      ]),
    ),
    additionalProperties: false,
    form: 'mapping of rules to `off`, `warning` or `error`',
  };
}

/** What the manual and the JSON Schema say of the form of overrides. */
export function overridesForm() {
  return {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        files: { type: ['string', 'array'], items: { type: 'string' } },
        rules: { $ref: '#/properties/rules' },
      },
      required: ['files', 'rules'],
      additionalProperties: false,
    },
    form: 'list of mappings with `files` and `rules`',
  };
}

/** A mapping of rules to how seriously they are taken. */
export function ruleLevelsField() {
  return z.unknown().transform((value, context): RuleLevels => {
    if (!isRecord(value))
      return refuse(context, { path: [], message: describeKind('A mapping of rules to levels', value) });
    const read: Partial<Record<RuleId, Level>> = {};
    for (const [rule, given] of Object.entries(value)) {
      const issue = isRule(rule) ? findLevelIssue(rule, given) : describeRule(rule);
      if (issue) refuse(context, issue);
      else if (isRule(rule)) read[rule] = String(given).trim() as Level;
    }
    return read;
  });
}

/** A list of mappings: for the files that the globs name, other levels. */
export function overridesField() {
  const globs = z.preprocess((value) => (typeof value === 'string' ? [value] : value), listField(textField(checkGlob)));
  return listField(recordField({ files: globs, rules: ruleLevelsField() }));
}

function isRule(name: string): name is RuleId {
  return Object.hasOwn(rules, name);
}

function describeRule(name: string): FieldIssue {
  const [nearest] = findNearest(name, Object.keys(rules), 1);
  return {
    path: [name],
    message: `There is no rule ${asCode(name)}.`,
    suggestion: nearest === undefined ? 'The rules are listed in docs/rules.' : `Did you mean ${asCode(nearest)}?`,
    write: findSlip(name, Object.keys(rules)),
    rule: 'key-is-known',
    at: 'key',
  };
}

function findLevelIssue(rule: RuleId, given: unknown): FieldIssue | undefined {
  if (typeof given !== 'string') return { path: [rule], message: describeKind('A level', given) };
  const level = levels.find((each) => each === given.trim());
  if (level === undefined) {
    const name = given.trim().toLowerCase();
    const sure = Object.hasOwn(meant, name) ? meant[name] : findSlip(name, levels);
    const nearest = sure ?? findNearest(name, levels, 1)[0];
    const message = `One of ${levels.map(asCode).join(', ')} is expected; ${asCode(given)} stands here.`;
    return { path: [rule], message, suggestion: nearest && `Write ${asCode(nearest)}.`, write: sure };
  }
  const reason = fixedRules[rule];
  if (level === 'error' || reason === undefined) return undefined;
  return {
    path: [rule],
    message: `${asCode(rule)} is always an error: ${reason}.`,
    suggestion: 'Delete this line.',
  };
}

/** What other programs call the levels. */
const meant: Readonly<Record<string, Level>> = {
  warn: 'warning',
  '1': 'warning',
  on: 'error',
  true: 'error',
  '2': 'error',
  none: 'off',
  false: 'off',
  no: 'off',
  '0': 'off',
};

/** A glob over the paths of files from the content folder, with `/` between folders. */
function checkGlob(given: string): Checked<string> {
  const text = given.trim().normalize('NFC');
  const path = text.replaceAll('\\', '/').replace(/^\.?\/+/, '');
  if (path === '' || path !== text) {
    const message = `A glob over paths from the content folder is expected, without \`./\` or \`/\` before it; ${asCode(text)} stands here.`;
    return path === '' ? { message } : { message, suggestion: `Write ${asCode(path)}.` };
  }
  try {
    picomatch(text);
    return { value: text };
  } catch (error) {
    return { message: `${asCode(text)} is no glob: ${error instanceof Error ? error.message : String(error)}.` };
  }
}
