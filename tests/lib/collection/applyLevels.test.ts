import { describe, expect, test } from 'vitest';
import { applyLevels } from '../../../lib/collection/applyLevels';
import type { Fault } from '../../../lib/fault/Fault';
import { makeFault } from '../../../lib/fault/makeFault';
import type { RuleId } from '../../../lib/fault/rules';

const start = { line: 1, column: 1, endLine: 1, endColumn: 1 };
const faultOf = (rule: RuleId, file: string): Fault => ({ file, ...makeFault(rule, start, 'Message.') });
const none = new Set<string>();

/** Rule, file and severity of what is told. */
const show = (faults: Fault[]) => faults.map(({ rule, file, severity }) => `${file} ${rule} ${severity}`);

describe('applyLevels(faults, site, drafts)', () => {
  const faults = [
    faultOf('image-has-alt', 'a.md'),
    faultOf('image-has-alt', 'drafts/b.md'),
    faultOf('link-resolves', 'a.md'),
  ];

  test('leaves faults as they are when the site says nothing', () => {
    expect(applyLevels(faults, { rules: {}, overrides: [] }, none)).toEqual(faults);
  });

  test('takes rules as seriously as the site does, and leaves out what is off', () => {
    const site = { rules: { 'image-has-alt': 'off', 'link-resolves': 'error' } as const, overrides: [] };
    expect(show(applyLevels(faults, site, none))).toEqual(['a.md link-resolves error']);
  });

  test('lets the last override that names a file count', () => {
    const site = {
      rules: { 'image-has-alt': 'off' } as const,
      overrides: [
        { files: ['drafts/**'], rules: { 'image-has-alt': 'error' } as const },
        { files: ['drafts/**', 'x.md'], rules: { 'image-has-alt': 'warning' } as const },
        { files: ['drafts/*.mdx'], rules: { 'image-has-alt': 'error' } as const },
      ],
    };
    expect(show(applyLevels(faults, site, none))).toEqual([
      'drafts/b.md image-has-alt warning',
      'a.md link-resolves warning',
    ]);
  });

  test('makes errors of drafts warnings', () => {
    expect(
      show(applyLevels([faultOf('math-renders', 'a.md')], { rules: {}, overrides: [] }, new Set(['a.md']))),
    ).toEqual(['a.md math-renders warning']);
  });
});
