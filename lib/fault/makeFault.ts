import type { LocalFault, Span } from './Fault';
import { type RuleId, rules } from './rules';

/** A fault of `rule` at `span`, with the rule's own severity. */
export function makeFault(rule: RuleId, span: Span, message: string, suggestion?: string): LocalFault {
  const { line, column, endLine, endColumn } = span;
  const fault: LocalFault = { rule, severity: rules[rule].severity, line, column, endLine, endColumn, message };
  return suggestion === undefined ? fault : { ...fault, suggestion };
}
