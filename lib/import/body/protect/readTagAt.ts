/** An attribute as written, quotes off. */
export interface Attribute {
  /** In lower case. */
  name: string;
  /** Undefined when the name stands alone. */
  value: string | undefined;
}

export interface Tag {
  name: string;
  closing: boolean;
  selfClosing: boolean;
  attributes: Attribute[];
  /** Behind its `>`. */
  end: number;
}

const longestTag = 20_000;

const attributeAt =
  /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"((?:[^"{]|\{\{[^{}\n]*\}\}|\{%[^%\n]*%\}|\{(?!\{[^{}\n]*\}\}|%[^%\n]*%\}))*)"|'((?:[^'{]|\{\{[^{}\n]*\}\}|\{%[^%\n]*%\}|\{(?!\{[^{}\n]*\}\}|%[^%\n]*%\}))*)'|\{((?:[^{}]|\{[^{}]*\})*)\}|((?:\{\{[^{}]*\}\}|[^\s"'<>`])+)))?/y;

/**
 * Reads the tag that begins at `at`, more leniently than Markdown does: unquoted values, braces of JSX, Liquid.
 * Undefined when none begins there or it never comes to its `>`.
 */
export function readTagAt(source: string, at: number): Tag | undefined {
  const [opening, slash, name] =
    /^<(\/?)([A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*)(?=[\s/>])/.exec(source.slice(at, at + 60)) ?? [];
  if (opening === undefined || name === undefined) return undefined;
  const text = source.slice(at, at + longestTag);
  const attributes: Attribute[] = [];
  let end = opening.length;
  for (;;) {
    attributeAt.lastIndex = end;
    const found = attributeAt.exec(text);
    if (!found?.[1]) break;
    attributes.push({ name: found[1].toLowerCase(), value: found[2] ?? found[3] ?? found[4] ?? found[5] });
    end += found[0].length;
  }
  // A stray quote is passed over, as browsers do.
  const [close, selfClosing] = /^["'\s]*(\/?)\s*>/.exec(text.slice(end, end + 200)) ?? [];
  if (close === undefined || /\n[ \t]*\n/.test(text.slice(0, end))) return undefined;
  return { name, closing: slash === '/', selfClosing: selfClosing === '/', attributes, end: at + end + close.length };
}

export function attributeOf(attributes: Attribute[], name: string): string {
  return attributes.find((attribute) => attribute.name === name)?.value ?? '';
}
