import type { LocalFault, Severity, Span, TextEdit } from './Fault';
import { type RuleId, rules } from './rules';
import type { Rule } from './rules/Rule';

/** A fault of `rule` at `span`, with the rule's own severity. `fix` mends it beyond doubt. */
export function makeFault(
  rule: RuleId,
  span: Span,
  message: string,
  suggestion?: string,
  fix?: readonly TextEdit[],
): LocalFault {
  const { line, column, endLine, endColumn } = span;
  const fault: LocalFault = { rule, severity: severityOf(rule), line, column, endLine, endColumn, message };
  if (suggestion !== undefined) fault.suggestion = suggestion;
  if (fix !== undefined) fault.fix = fix.map(toPlainEdit);
  return fault;
}

/** Spans come from nodes that hold more, which is of no use in a cache or a report. */
function toPlainEdit({ line, column, endLine, endColumn, was, text }: TextEdit): TextEdit {
  return { line, column, endLine, endColumn, ...(was !== undefined && { was }), text };
}

/** As long as nobody says how seriously the rule is taken; those that are off are warnings where they are asked for. */
function severityOf(rule: RuleId): Severity {
  const { severity }: Rule = rules[rule];
  return severity === 'off' ? 'warning' : severity;
}
