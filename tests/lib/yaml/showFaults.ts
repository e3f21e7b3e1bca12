import type { LocalFault } from '../../../lib/fault/Fault';

/** Faults as lines of text, whole: `line:column-endLine:endColumn rule message → suggestion`. */
export function showFaults(faults: LocalFault[]): string[] {
  return faults.map(({ line, column, endLine, endColumn, rule, message, suggestion }) => {
    const place = `${line}:${column}-${endLine}:${endColumn}`;
    return `${place} ${rule} ${message}${suggestion === undefined ? '' : ` → ${suggestion}`}`;
  });
}

/** The faults whose span does not lie in `text`, or ends before it begins. */
export function findMisplaced(faults: LocalFault[], text: string): LocalFault[] {
  const lines = text.split(/\r\n|\n|\r/);
  const isIn = (line: number, column: number): boolean => {
    const content = lines[line - 1];
    return content !== undefined && column >= 1 && column <= content.length + 1;
  };
  return faults.filter(({ line, column, endLine, endColumn }) => {
    const forward = endLine > line || (endLine === line && endColumn >= column);
    return !(forward && isIn(line, column) && isIn(endLine, endColumn));
  });
}
