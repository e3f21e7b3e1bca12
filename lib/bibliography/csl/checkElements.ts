import type { LocalFault } from '../../fault/Fault';
import { findNearest } from '../../fault/nearest';
import { elementsOf, type XmlElement } from './parseXml';
import { styleFault } from './styleFault';

/**
 * The elements of CSL 1.0.2 (https://docs.citationstyles.org/en/stable/specification.html), and those of CSL-M that
 * citeproc knows and Chinese styles use.
 */
const known = new Set(
  (
    'bibliography choose citation condition conditions date date-part else else-if et-al group if info institution ' +
    'institution-part intext key label layout locale macro multiple name name-part names number single sort style ' +
    'style-options substitute term terms text'
  ).split(' '),
);

/** Every element is one of CSL's, the class is one of two, and there is a layout of citations. */
export function checkElements(root: XmlElement): LocalFault[] {
  const faults = elementsOf(root).flatMap(checkNames);
  const styleClass = root.attributes.class ?? '';
  if (styleClass !== 'in-text' && styleClass !== 'note') {
    faults.unshift(
      styleFault(
        root.place,
        `A style is of class \`in-text\` or \`note\`; \`${styleClass}\` stands here.`,
        'Write `class="in-text"`.',
      ),
    );
  }
  for (const area of ['citation', 'bibliography']) {
    const [first, second] = elementsOf(root, area);
    if (!first && area === 'citation')
      faults.push(styleFault(root.place, 'A style has a `<citation>`; there is none.'));
    if (second) faults.push(styleFault(second.place, `A style has one \`<${area}>\`; this is another.`));
    if (first && elementsOf(first, 'layout').length === 0) {
      faults.push(styleFault(first.place, `A \`<layout>\` is expected in \`<${area}>\`.`));
    }
  }
  return faults;
}

function checkNames(element: XmlElement): LocalFault[] {
  const { name, place } = element;
  if (name === 'info') return [];
  if (known.has(name)) return elementsOf(element).flatMap(checkNames);
  const [nearest] = findNearest(name, known, 1);
  return [styleFault(place, `CSL has no element \`<${name}>\`.`, nearest && `Did you mean \`<${nearest}>\`?`)];
}
