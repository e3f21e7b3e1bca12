import type { Severity } from './Fault';
import type { RuleId } from './rules';

/** How seriously a site takes a rule: `off` says nothing of it. */
export type Level = Severity | 'off';

/** Every level, the mildest first. */
export const levels = ['off', 'warning', 'error'] as const satisfies readonly Level[];

/**
 * Rules that stay errors whatever a site says, and why: without them a page could be unsafe, would stand at no address of
 * its own, or could not be made at all.
 */
export const fixedRules: Partial<Record<RuleId, string>> = {
  'file-is-utf8': 'what is no text cannot be read',
  'file-is-bounded': 'more than that cannot be read',
  'file-is-readable': 'what cannot be read would be missing',
  'file-is-inside': 'what is outside is not for readers',
  'text-direction-is-plain': 'what is read would not be what is stored',
  'front-matter-is-present': 'without it a note has no title, date and address',
  'site-file-is-named': 'another file would be passed over',
  'yaml-parses': 'what cannot be read would be lost',
  'key-is-unique': 'one of the two values would be lost',
  'key-is-present': 'no page can be made without it',
  'value-is-valid': 'a value that cannot be read would be lost',
  'text-has-no-expression': 'notes hold no code',
  'note-has-no-import': 'notes hold no code',
  'attribute-is-text': 'notes hold no code',
  'element-is-allowed': 'the list keeps readers safe',
  'attribute-is-allowed': 'the list keeps readers safe',
  'component-is-known': 'nothing could be drawn for it',
  'component-prop-is-known': 'nothing could be drawn for it',
  'block-stands-alone': 'nothing could be drawn for it',
  'tag-is-closed': 'nobody can tell where it ends',
  'tag-parses': 'nobody can tell what it is',
  'container-is-closed': 'nobody can tell where it ends',
  'link-is-safe': 'the list keeps readers safe',
  'math-is-bounded': 'more than that cannot be drawn',
  'math-is-closed': 'nobody can tell where it ends',
  'label-is-unique': 'one of the two would have no address',
  'image-exists': 'the page would show a hole',
  'permalink-is-unique': 'one of the two would have no address',
  'permalink-is-free': 'one of the two would have no address',
  'file-is-free': 'one of the two would have no address',
  'style-is-known': 'nothing could be cited',
  'style-parses': 'nothing could be cited',
};
