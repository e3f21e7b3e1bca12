import type { LocalFault, Span } from '../../fault/Fault';
import { makeFault } from '../../fault/makeFault';

/** A fault at a place of a .csl file. */
export function styleFault(place: Span, message: string, suggestion?: string): LocalFault {
  return makeFault('style-parses', place, message, suggestion);
}
