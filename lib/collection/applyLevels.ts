import picomatch from 'picomatch';
import type { Fault } from '../fault/Fault';
import { fixedRules, type Level } from '../fault/levels';
import { type RuleId, rules } from '../fault/rules';
import type { Site } from '../site/Site';

/**
 * The faults as seriously as the site takes their rules: those of rules that are off are left out. Of `overrides` that
 * name a file the last one counts, and before it `rules`. In a draft an error is a warning.
 */
export function applyLevels(faults: readonly Fault[], site: Levels, drafts: ReadonlySet<string>): Fault[] {
  const overrides = site.overrides.map(({ files, rules }) => ({ rules, covers: picomatch(files, { dot: true }) }));
  return faults.flatMap((fault) => {
    const level = overrides.reduce<Level>(
      (before, { rules, covers }) => (covers(fault.file) ? (rules[fault.rule] ?? before) : before),
      site.rules[fault.rule] ?? levelOf(fault.rule),
    );
    if (level === 'off') return [];
    const severity = drafts.has(fault.file) ? 'warning' : level;
    return severity === fault.severity ? [fault] : [{ ...fault, severity }];
  });
}

type Levels = Pick<Site, 'rules' | 'overrides'>;

/** How seriously a rule is taken where the site says nothing. */
function levelOf(rule: RuleId): Level {
  return fixedRules[rule] ? 'error' : rules[rule].severity;
}
