import type { Fault, Span } from '../fault/Fault';
import { makeFault } from '../fault/makeFault';
import type { Note } from './Note';
import { findSiteRoute, foldPermalink, isHomeFile, parseCompanionAddress } from './permalinks';

interface Claim {
  note: Note;
  address: string;
  kind: 'permalink' | 'alias';
  span: Span;
}

/** Every address is one note's alone, and none of the site's own. Both files of a collision are told. */
export function checkPermalinks(notes: Note[]): Fault[] {
  const faults: Fault[] = [];
  const taken = new Map<string, Claim>();
  for (const claim of notes.flatMap(listClaims)) {
    const folded = foldPermalink(claim.address);
    const route = findRoute(claim);
    const other = taken.get(folded);
    if (route) faults.push(describeRoute(claim, route));
    else if (other) faults.push(...describeCollision(claim, other));
    else taken.set(folded, claim);
  }
  return faults;
}

/** What of the site's own stands at an address: a route, or a file beside the page of a note. */
function findRoute({ note, kind, address }: Claim): string | undefined {
  if (isHomeFile(note.file) && kind === 'permalink') return undefined;
  const companion = parseCompanionAddress(address);
  return companion ? `${companion.permalink}${companion.name}/` : findSiteRoute(address);
}

function listClaims(note: Note): Claim[] {
  const { places, frontMatter } = note.facts;
  const top = { line: 1, column: 1, endLine: 1, endColumn: 4 };
  const span = places.permalink ?? places.title ?? top;
  const aliases = (frontMatter?.aliases ?? []).map((address, index) => ({
    note,
    address,
    kind: 'alias' as const,
    span: places[`aliases.${index}`] ?? places.aliases ?? top,
  }));
  return [{ note, address: note.permalink, kind: 'permalink', span }, ...aliases];
}

function describeRoute({ note, address, kind, span }: Claim, route: string): Fault {
  const message = `The ${kind} \`${address}\` is an address of the site itself (\`${route.length > 1 && /\.\w+\/$/.test(route) ? route.slice(0, -1) : route}\`).`;
  return { file: note.file, ...makeFault('permalink-is-free', span, message, 'Choose another permalink.') };
}

function describeCollision(claim: Claim, other: Claim): Fault[] {
  return [[claim, other] as const, [other, claim] as const].map(([here, there]) => {
    const where = `${there.note.file}:${there.span.line}`;
    const same = here.address === there.address ? '' : ', which is the same but for upper and lower case';
    const message = `The ${here.kind} \`${here.address}\` is also the ${there.kind}${there.address === here.address ? '' : ` \`${there.address}\``} of ${where}${same}.`;
    return {
      file: here.note.file,
      ...makeFault('permalink-is-unique', here.span, message, 'Give one of them another address.'),
    };
  });
}
