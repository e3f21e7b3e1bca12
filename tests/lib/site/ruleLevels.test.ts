import { describe, expect, test } from 'vitest';
import { parseSite } from '../../../lib/site/parseSite';
import { showFaults } from '../yaml/showFaults';

describe('rules and overrides of site.yaml', () => {
  test('are read by rule, and by glob', () => {
    const text = [
      'rules:',
      '  image-has-alt: warning',
      '  link-resolves: off',
      'overrides:',
      '  - files: drafts/**',
      '    rules: {link-resolves: error}',
      "  - files: ['{a,b}/*.md', c.md]",
      '    rules: {image-has-alt: off}',
    ].join('\n');
    const { site, faults } = parseSite(text);
    expect(faults).toEqual([]);
    expect(site.rules).toEqual({ 'image-has-alt': 'warning', 'link-resolves': 'off' });
    expect(site.overrides).toEqual([
      { files: ['drafts/**'], rules: { 'link-resolves': 'error' } },
      { files: ['{a,b}/*.md', 'c.md'], rules: { 'image-has-alt': 'off' } },
    ]);
  });

  test.each([
    ['rules: strict', '1:8-1:14 value-is-valid A mapping of rules to levels is expected; a text stands here.'],
    [
      'rules: {image-has-alts: off}',
      '1:9-1:23 key-is-known There is no rule `image-has-alts`. → Did you mean `image-has-alt`?',
    ],
    [
      'rules: {quite-else: off}',
      '1:9-1:19 key-is-known There is no rule `quite-else`. → The rules are listed in docs/rules.',
    ],
    [
      'rules: {image-has-alt: warn}',
      '1:24-1:28 value-is-valid One of `off`, `warning`, `error` is expected; `warn` stands here. → Write `warning`.',
    ],
    [
      'rules: {link-is-safe: off}',
      '1:23-1:26 value-is-valid `link-is-safe` is always an error: the list keeps readers safe. → Delete this line.',
    ],
    [
      'rules: {permalink-is-unique: warning}',
      '1:30-1:37 value-is-valid `permalink-is-unique` is always an error: one of the two would have no address. → Delete this line.',
    ],
    ['overrides: [{rules: {}}]', '1:13-1:24 key-is-present `files` is missing.'],
    [
      'overrides: [{files: ./drafts/**, rules: {}}]',
      '1:21-1:32 value-is-valid A glob over paths from the content folder is expected, without `./` or `/` before it; `./drafts/**` stands here. → Write `drafts/**`.',
    ],
  ])('tells what is wrong with %j', (text, fault) => {
    expect(showFaults(parseSite(text).faults)).toEqual([fault]);
  });

  test('accepts that a rule which is always an error is called one', () => {
    expect(parseSite('rules: {link-is-safe: error}').faults).toEqual([]);
  });
});
