import type { LocalFault, Span, TextEdit } from './Fault';
import { type RuleId, rules } from './rules';

/** A fault of `rule` at `span`, with the rule's own severity. `fix` mends it beyond doubt. */
export function makeFault(
  rule: RuleId,
  span: Span,
  message: string,
  suggestion?: string,
  fix?: readonly TextEdit[],
): LocalFault {
  const { line, column, endLine, endColumn } = span;
  const fault: LocalFault = { rule, severity: rules[rule].severity, line, column, endLine, endColumn, message };
  if (suggestion !== undefined) fault.suggestion = suggestion;
  if (fix !== undefined) fault.fix = fix.map(toPlainEdit);
  return fault;
}

/** Spans come from nodes that hold more, which is of no use in a cache or a report. */
function toPlainEdit({ line, column, endLine, endColumn, was, text }: TextEdit): TextEdit {
  return { line, column, endLine, endColumn, ...(was !== undefined && { was }), text };
}
