import type { Fault, Span } from '../fault/Fault';
import { makeFault } from '../fault/makeFault';
import { adviseOnFormula } from '../math/advice';
import { renderFormula } from '../math/renderFormula';
import { type Pattern, patternKey, readPattern } from '../math/symbols/markSymbols';
import type { Site } from '../site/Site';
import type { SiteSymbol } from '../site/symbols';

/** A symbol of the site as it is drawn and found in formulas. */
export interface DrawnSymbol extends SiteSymbol {
  markup: string;
  pattern: Pattern;
  key: string;
}

const drawn = new WeakMap<Site, DrawnSymbol[]>();

/** The site's symbols that can be drawn, in the order of site.yaml; drawn once a site. */
export function listSiteSymbols(site: Site): DrawnSymbol[] {
  const known = drawn.get(site);
  if (known) return known;
  const symbols = site.symbols.flatMap((symbol) => {
    const rendered = renderFormula(symbol.tex, false, { ...site.macros });
    if ('problem' in rendered) return [];
    const pattern = readPattern(rendered.markup);
    return [{ ...symbol, markup: rendered.markup, pattern, key: patternKey(pattern) }];
  });
  drawn.set(site, symbols);
  return symbols;
}

/** Every symbol of the site can be drawn, and none stands twice. `places` are those of site.yaml. */
export function checkSiteSymbols({ symbols, macros }: Site, places: Readonly<Record<string, Span>>): Fault[] {
  const first = new Map<string, string>();
  return symbols.flatMap(({ tex }) => {
    const place = places[`symbols.${tex}`] ?? places.symbols;
    if (!place) return [];
    const rendered = renderFormula(tex, false, { ...macros });
    if ('problem' in rendered) {
      const message = `\`${tex}\` cannot be drawn: ${rendered.problem.message}`;
      const advice = adviseOnFormula(rendered.problem, tex, macros);
      return [{ file: 'site.yaml', ...makeFault('math-renders', place, message, advice) }];
    }
    const key = patternKey(readPattern(rendered.markup));
    const other = first.get(key);
    first.set(key, tex);
    if (other === undefined) return [];
    const message = `\`${tex}\` is the same symbol as \`${other}\`.`;
    return [{ file: 'site.yaml', ...makeFault('symbol-is-unique', place, message, 'Keep one of the two.') }];
  });
}
