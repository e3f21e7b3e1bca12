import type { Source } from './Source';

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
  if (/^\{\{-?\s*(?:site\.(?:baseurl|url|github\.url)|page\.(?:url|root))(?:\s*\|[^{}]*)?\s*-?\}\}$/.test(raw))
    return '';
  const [, path] =
    /^\{\{-?\s*['"]([^'"]+)['"]\s*\|\s*(?:relative_url|absolute_url|prepend:[^{}]*|relURL|absURL)[^{}]*\}\}$/.exec(
      raw,
    ) ?? [];
  return path;
}

/** An attribute's value with the Liquid in it resolved; what cannot be is left out. */
export function resolveLiquid(value: string, source: Source): string {
  if (!/\{[{%]/.test(value)) return value;
  return value.replace(/\{\{[\s\S]{0,300}?\}\}|\{%[\s\S]{0,300}?%\}/g, (raw) => findAddress(raw, source) ?? '');
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
