import type { Source } from './Source';

const siteRoot = /^\{\{-?\s*(?:site\.(?:baseurl|url|github\.url)|page\.(?:url|root))(?:\s*\|[^{}]*)?\s*-?\}\}$/;

/** `{% post_url x %}`, `{% link x %}`, `{{< ref "x" >}}` and `{{ site.baseurl }}` as an address; undefined for all else. */
export function findAddress(raw: string, source: Source): string | undefined {
  const { work, line } = source;
  const [, posted] = /^\{%-?\s*(?:post_url|post_path|link)\s+['"]?([^'"%]+?)['"]?\s*-?%\}$/.exec(raw) ?? [];
  const [, referred] = /^\{\{[<%]\s*(?:rel)?ref(?:\s+|(?=["'`]))['"`]?([^'"`>%]+?)['"`]?\s*[>%]\}\}$/.exec(raw) ?? [];
  const [, asset] = /^\{%-?\s*asset_path\s+['"]?([^'"%]+?)['"]?\s*-?%\}$/.exec(raw) ?? [];
  if (asset !== undefined) return asset;
  const target = posted ?? referred;
  if (target !== undefined) {
    const found = work.surroundings.resolveName(target, line);
    if (!found) work.decisions.lose(line, 'link-dead', `There is no note named \`${target}\`; the link leads nowhere.`);
    return found?.url ?? encodeURI(target);
  }
  if (siteRoot.test(raw)) {
    // A link to nothing but that leads to the first page of the site.
    const isWhole = source.text[source.at - 1] === '(' && source.text[source.at + raw.length] === ')';
    return isWhole ? '/' : '';
  }
  // What the settings do not say was nothing.
  if (siteValue.test(raw) && source.text[source.at - 1] === '(') return sayOfSite(raw, source) ?? '';
  const [, path] =
    /^\{\{-?\s*['"]([^'"]+)['"]\s*\|\s*(?:relative_url|absolute_url|prepend:[^{}]*|relURL|absURL)[^{}]*\}\}$/.exec(
      raw,
    ) ?? [];
  return path?.trim();
}

/** An attribute's value with the Liquid in it resolved; what cannot be is left out. */
export function resolveLiquid(value: string, source: Source): string {
  if (!/\{[{%]/.test(value)) return value;
  if (siteRoot.test(value.trim())) return '/';
  const resolve = (raw: string) => findAddress(raw, source) ?? sayOfSite(raw, source) ?? '';
  return value.replace(/\{\{[\s\S]{0,300}?\}\}|\{%[\s\S]{0,300}?%\}/g, resolve);
}

const siteValue = /^\{\{-?\s*site\.([\w-]+)\s*-?\}\}$/;

/** What the settings of the old site say for `{{ site.cdn }}`; undefined for all else. */
function sayOfSite(raw: string, { work }: Source): string | undefined {
  const name = siteValue.exec(raw)?.[1];
  return name === undefined ? undefined : work.surroundings.siteText?.(name);
}

const longestValue = 20_000;
const operand = /^\s*(?:"([^"]*)"|'([^']*)'|([\w-]+))\s*/;
const filter = /^\|\s*(\w+)\s*(?::\s*(?:"([^"]*)"|'([^']*)'|([\w-]+))\s*)?/;

/** What an output says that is made of words in quotes, of what the text has captured or of settings; undefined for all else. */
export function evaluate(inside: string, source: Source): string | undefined {
  const { work } = source;
  const said = sayOfSite(`{{${inside}}}`, source);
  if (said !== undefined) return said;
  const [first, double, single, name = ''] = operand.exec(inside) ?? [];
  if (first === undefined) return undefined;
  let value = double ?? single ?? work.captures.get(name);
  let rest = inside.slice(first.length);
  for (let found = filter.exec(rest); found && value !== undefined; found = filter.exec(rest)) {
    const [whole, command, long, short, other = ''] = found;
    const argument = long ?? short ?? work.captures.get(other) ?? '';
    if (value.length + argument.length > longestValue) return undefined;
    if (command === 'append') value += argument;
    else if (command === 'prepend') value = argument + value;
    rest = rest.slice(whole.length);
  }
  return rest.trim() === '' ? value : undefined;
}

/** A text with such outputs filled in. */
export function fillOutputs(text: string, source: Source): string {
  return text.replace(/\{\{-?((?:[^{}"']|"[^"]*"|'[^']*')*?)-?\}\}/g, (whole, inside: string) => {
    return findAddress(whole, source) ?? evaluate(inside, source) ?? whole;
  });
}

/** The attributes of a tag of Liquid or of a shortcode: `path="a.png" class=x`, and what stands without a name. */
export function readArguments(text: string): { named: Record<string, string>; bare: string[] } {
  const named: Record<string, string> = {};
  const bare: string[] = [];
  const each =
    /([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s"'`]+))|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^\s"'=]+)/g;
  for (const [, key, double, single, tick, plain, bareDouble, bareSingle, word] of text.matchAll(each)) {
    const value = (double ?? single ?? tick ?? plain ?? bareDouble ?? bareSingle ?? word ?? '').replace(
      /\\(["'])/g,
      '$1',
    );
    if (key !== undefined) named[key.toLowerCase()] = value;
    else bare.push(value);
  }
  return { named, bare };
}
