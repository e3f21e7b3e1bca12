import type { Macros } from './renderFormula';

/** A use of a macro in a formula: its name and the offsets of the use in the TeX. */
export interface MacroUse {
  name: string;
  from: number;
  to: number;
}

/** Control words and symbols of TeX (TeXbook, chapter 3). */
const controlSequence = /\\(?:[A-Za-z@]+|[^A-Za-z])/g;

/**
 * The first macro in `tex` that comes, over any number of steps, to a body with `command` in it; without a `command`,
 * or when none comes to it, the first macro there is.
 */
export function findMacroUse(tex: string, macros: Macros, command?: string): MacroUse | undefined {
  const uses = [...tex.matchAll(controlSequence)]
    .filter(([name]) => Object.hasOwn(macros, name))
    .map(({ 0: name, index }) => ({ name, from: index, to: index + name.length }));
  const culprit =
    command === undefined ? undefined : uses.find(({ name }) => leadsTo(name, command, macros, new Set()));
  return culprit ?? uses[0];
}

function leadsTo(name: string, command: string, macros: Macros, seen: Set<string>): boolean {
  if (seen.has(name) || !Object.hasOwn(macros, name)) return false;
  seen.add(name);
  // KaTeX puts what `\gdef` defines into the table, and not as text.
  const inside = String(macros[name]).match(controlSequence) ?? [];
  return inside.some((other) => other === command || leadsTo(other, command, macros, seen));
}
