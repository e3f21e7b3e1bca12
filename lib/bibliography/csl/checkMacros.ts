import type { LocalFault } from '../../fault/Fault';
import { findNearest } from '../../fault/nearest';
import { elementsOf, type XmlElement } from './parseXml';
import { styleFault } from './styleFault';

/** Elements that a style comes to with its macros written out: seven times those of the longest packaged one. */
const most = 500_000;

const deepest = 100;

/** Every macro that is called is there, none calls itself, and together they do not grow without bound. */
export function checkMacros(root: XmlElement): LocalFault[] {
  const macros = new Map(elementsOf(root, 'macro').map((macro) => [macro.attributes.name ?? '', macro]));
  const faults: LocalFault[] = [];
  const sizes = new Map<string, number>();
  const inside: string[] = [];
  const sizeOf = (element: XmlElement): number =>
    elementsOf(element).reduce((size, child) => size + sizeOf(child), 1) + sizeOfCall(element);
  const sizeOfCall = ({ name, attributes, place }: XmlElement): number => {
    const called = attributes.macro;
    if (called === undefined || (name !== 'text' && name !== 'key')) return 0;
    const known = sizes.get(called);
    if (known !== undefined) return known;
    const macro = macros.get(called);
    if (!macro) {
      const [nearest] = findNearest(called, macros.keys(), 1);
      faults.push(styleFault(place, `There is no macro \`${called}\`.`, nearest && `Did you mean \`${nearest}\`?`));
    } else if (inside.length === deepest) {
      faults.push(styleFault(place, `Macros call each other more than ${deepest} deep here.`));
    } else if (inside.includes(called)) {
      faults.push(styleFault(place, `The macro \`${called}\` calls itself here.`));
    } else {
      inside.push(called);
      const size = sizeOf(macro);
      inside.pop();
      sizes.set(called, size);
      return size;
    }
    sizes.set(called, 0);
    return 0;
  };
  const size = sizeOf(root);
  if (size > most) faults.push(styleFault(root.place, `The macros come to ${size} elements; ${most} are possible.`));
  return faults;
}
