import { addresses } from './rules/addresses';
import { bibliography } from './rules/bibliography';
import { claims } from './rules/claims';
import { components } from './rules/components';
import { dialect } from './rules/dialect';
import { files } from './rules/files';
import { images } from './rules/images';
import { labels } from './rules/labels';
import { math } from './rules/math';
import type { Rule } from './rules/Rule';
import { settings } from './rules/settings';

/** The rules by what they are about, in the order of the manual. */
export const ruleAreas = {
  Files: files,
  'Front matter and site.yaml': settings,
  Addresses: addresses,
  'The dialect': dialect,
  'Code, components and HTML': components,
  Math: math,
  'Labels, references and links': labels,
  'Bibliography and citations': bibliography,
  'Claims about papers': claims,
  Images: images,
} satisfies Record<string, Record<string, Rule>>;

/** Every rule that notes, bibliographies and site.yaml can break. An id states the wished truth. */
export const rules = {
  ...files,
  ...settings,
  ...addresses,
  ...dialect,
  ...components,
  ...math,
  ...labels,
  ...bibliography,
  ...claims,
  ...images,
} satisfies Record<string, Rule>;

/** The name of a rule. */
export type RuleId = keyof typeof rules;
