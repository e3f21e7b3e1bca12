import { frontMatterSchema } from '../../frontMatter/schema';
import { isRecord } from '../../yaml/recordField';
import { readConfiguredMacros } from '../body/tex/configuredMacros';
import type { Definitions } from '../body/tex/macros';

/**
 * Macros in settings for MathJax or KaTeX, however deep they stand in the front matter (`reveal_options: {katex: {macros: …}}`),
 * in a script that it holds too (Quarto's `include-in-header`).
 */
export function findMacros(values: Iterable<unknown>, depth = 0): Record<string, string> | undefined {
  for (const value of values) {
    if (depth > 5) continue;
    if (typeof value === 'string' && value.includes('macros')) {
      const defined: Definitions = { macros: {}, optional: new Map() };
      readConfiguredMacros(value, defined);
      if (Object.keys(defined.macros).length > 0) return defined.macros;
    }
    if (Array.isArray(value)) {
      const found = findMacros(value, depth + 1);
      if (found) return found;
    }
    if (!isRecord(value)) continue;
    const { macros } = value;
    const parsed = frontMatterSchema.shape.macros.safeParse(isRecord(macros) ? withBackslashes(macros) : '');
    const found =
      parsed.success && parsed.data !== undefined
        ? withBackslashes(macros as Record<string, unknown>)
        : findMacros(Object.values(value), depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** By names as ours have them. Of MathJax's `[tex, 1]` the TeX counts. */
function withBackslashes(macros: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(macros).map(([name, tex]) => [
      name.startsWith('\\') ? name : `\\${name}`,
      String(Array.isArray(tex) ? tex[0] : tex),
    ]),
  );
}
