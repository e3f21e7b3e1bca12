/**
 * What a snippet of VS Code becomes when nobody changes its placeholders
 * (https://code.visualstudio.com/docs/editing/userdefinedsnippets#_grammar): defaults, first choices, variables of today.
 */
export function expandSnippet(body: string): string {
  const [text, rest] = expand(body, '');
  if (rest !== '') throw new Error(`A snippet has a } too many before ${rest}`);
  return text;
}

/** Expands up to `end`, and gives what stands behind it. */
function expand(source: string, end: string): [text: string, rest: string] {
  let text = '';
  let rest = source;
  while (rest !== '') {
    if (end !== '' && rest.startsWith(end)) return [text, rest.slice(end.length)];
    const [escaped] = /^\\[\\$}]/.exec(rest) ?? [];
    const [stop] = /^\$\d+/.exec(rest) ?? [];
    const [choice, first = ''] = /^\$\{\d+\|([^,|]*)[^|]*\|\}/.exec(rest) ?? [];
    const [variable, name = ''] = /^\$\{([A-Z_]+)\}/.exec(rest) ?? [];
    const [placeholder] = /^\$\{\d+:/.exec(rest) ?? [];
    const taken = escaped ?? stop ?? choice ?? variable ?? placeholder ?? rest[0] ?? '';
    rest = rest.slice(taken.length);
    if (escaped) text += escaped[1];
    else if (choice) text += first;
    else if (variable) text += variables[name] ?? `no variable ${name}`;
    else if (placeholder) {
      const [inner, behind] = expand(rest, '}');
      text += inner;
      rest = behind;
    } else if (!stop) text += taken;
  }
  if (end !== '') throw new Error(`A placeholder never ends: ${source}`);
  return [text, ''];
}

const variables: Record<string, string> = { CURRENT_YEAR: '2024', CURRENT_MONTH: '05', CURRENT_DATE: '06' };
