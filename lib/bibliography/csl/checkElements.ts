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

/** Elements that mean something in some others only; citeproc would fall over them elsewhere. */
const parents: Readonly<Record<string, readonly string[]>> = {
  if: ['choose'],
  'else-if': ['choose'],
  else: ['choose'],
  key: ['sort'],
  'date-part': ['date'],
  condition: ['conditions'],
  conditions: ['if', 'else-if'],
  'institution-part': ['institution'],
  info: ['style'],
  locale: ['style'],
  'style-options': ['locale'],
  term: ['terms'],
  terms: ['locale'],
  single: ['term'],
  multiple: ['term'],
  macro: ['style'],
  citation: ['style'],
  bibliography: ['style'],
  layout: ['citation', 'bibliography', 'intext'],
};

/** Attributes that have one of a few values, by their name or behind that of an element. citeproc falls over others. */
const choices: Readonly<Record<string, readonly string[]>> = {
  display: ['block', 'left-margin', 'right-inline', 'indent'],
  'font-style': ['normal', 'italic', 'oblique'],
  'font-variant': ['normal', 'small-caps'],
  'font-weight': ['normal', 'bold', 'light'],
  'text-decoration': ['none', 'underline'],
  'vertical-align': ['baseline', 'sup', 'sub'],
  and: ['text', 'symbol'],
  collapse: ['citation-number', 'year', 'year-suffix', 'year-suffix-ranged'],
  'date form': ['numeric', 'text'],
  match: ['any', 'all', 'none', 'nand'],
  'text-case': ['lowercase', 'uppercase', 'capitalize-first', 'capitalize-all', 'sentence', 'title'],
};

/** Every element is one of CSL's, the class is one of two, and there is a layout of citations. */
export function checkElements(root: XmlElement): LocalFault[] {
  const faults = elementsOf(root).flatMap((child) => checkElement(child, root));
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

function checkElement(element: XmlElement, parent: XmlElement): LocalFault[] {
  const { name, place } = element;
  if (name === 'info') return [];
  if (!known.has(name)) {
    const [nearest] = findNearest(name, known, 1);
    return [styleFault(place, `CSL has no element \`<${name}>\`.`, nearest && `Did you mean \`<${nearest}>\`?`)];
  }
  const faults = checkChoices(element);
  const places = parents[name] ?? [parent.name];
  if (name === 'choose' && elementsOf(element, 'if').length === 0) {
    faults.push(styleFault(place, 'An `<if>` is expected in `<choose>`.'));
  }
  if (!places.includes(parent.name)) {
    const where = places.map((one) => `\`<${one}>\``).join(' or ');
    faults.push(styleFault(place, `\`<${name}>\` stands in ${where}, and not in \`<${parent.name}>\`.`));
  }
  return [...faults, ...elementsOf(element).flatMap((child) => checkElement(child, element))];
}

function checkChoices({ name, attributes, place }: XmlElement): LocalFault[] {
  return Object.entries(attributes).flatMap(([attribute, value]) => {
    const allowed = [attribute, `${name} ${attribute}`].flatMap(
      (key) => (Object.hasOwn(choices, key) && choices[key]) || [],
    );
    if (allowed.length === 0 || allowed.includes(value)) return [];
    const wanted = allowed.map((choice) => `\`${choice}\``).join(', ');
    return [styleFault(place, `\`${attribute}\` of \`<${name}>\` is one of ${wanted}; \`${value}\` stands here.`)];
  });
}
