import { foldMeasureName } from '../claims/comparisonAnchor';
import type { Fault } from '../fault/Fault';
import { makeFault } from '../fault/makeFault';
import type { NotedClaim } from './claims';
import { indexDirections } from './compareClaims';

/** All claims with a metric say the same of what is good: lower or higher numbers. */
export function checkClaims(claims: NotedClaim[]): Fault[] {
  const directions = indexDirections(claims);
  return claims.flatMap(({ note, claim }) => {
    const { metric, better } = claim.measure ?? {};
    if (!metric || !better) return [];
    const other = directions.get(foldMeasureName(metric))?.get(better === 'lower' ? 'higher' : 'lower');
    if (!other) return [];
    const there = `${other.note.file}:${other.claim.line}`;
    const message = `Of \`${metric}\` ${better} is said to be better here, and ${other.claim.measure?.better} in ${there}.`;
    const way = 'Change one of them, or give one metric another name.';
    return [{ file: note.file, ...makeFault('claims-agree', claim, message, way) }];
  });
}
