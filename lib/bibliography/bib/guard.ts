/**
 * Private characters that carry through the TeX parser what it would lose: `<` and `>` of the author (in TeX's old
 * encoding they print as ¡ and ¿, and behind the parser they could not be told from its own markup), and the braces
 * that protect capitals. One UTF-16 unit each.
 */
const less = '\uE0B0';
const greater = '\uE0B1';
const protect = '\uE0B2';
const unprotect = '\uE0B3';

/** Hides the author's `<` and `>` from the parser. */
export function guardAngles(tex: string): string {
  return tex
    .replace(/[\uE0B0-\uE0B3]/g, '\uFFFD')
    .replaceAll('<', less)
    .replaceAll('>', greater);
}

/** Gives the author's `<` and `>` back, in text that holds no markup. */
export function restoreAngles(text: string): string {
  return text
    .replaceAll(less, '<')
    .replaceAll(greater, '>')
    .replace(/[\uE0B2\uE0B3]/g, '');
}

/** The marks around text whose capitals the author protected. */
export const protection = { open: protect, close: unprotect };

/**
 * Marks the braces of a title that protect capitals: those at its top level that begin with no command
 * (BibTeX's rule, "btxdoc" section 3.2), and its formulas.
 *
 * @param value the field's value with its delimiters, `{…}` or `"…"`
 */
export function markProtection(value: string): string {
  let out = '';
  let depth = 0;
  let formula = false;
  let quoted = false;
  for (let at = 0; at < value.length; at++) {
    const char = value.charAt(at);
    if (char === '\\') {
      const command = /^\\(?:[A-Za-z]+\*?\s*|[^A-Za-z])/.exec(value.slice(at))?.[0] ?? char;
      const argument = depth === 1 && !formula ? argumentsOf(value, at + command.length) : '';
      out += command + argument;
      at += command.length + argument.length - 1;
    } else if (char === '$' && depth <= 1) {
      formula = !formula;
      out += formula ? protect + char : char + unprotect;
    } else if (char === '"' && depth === Number(quoted)) {
      quoted = !quoted;
      depth = Number(quoted);
      out += char;
    } else if (char === '{' && !formula) {
      depth++;
      out += depth === 2 && value[at + 1] !== '\\' ? char + protect : char;
    } else if (char === '}' && !formula) {
      out += depth === 2 && isMarked(out) ? unprotect + char : char;
      depth--;
    } else out += char;
  }
  return out;
}

/** The braced arguments right behind a command: they are its own, and protect nothing. */
function argumentsOf(value: string, start: number): string {
  let end = start;
  while (value[end] === '{') {
    let depth = 0;
    do {
      if (value[end] === '\\') end++;
      else if (value[end] === '{') depth++;
      else if (value[end] === '}') depth--;
      end++;
    } while (depth > 0 && end < value.length);
  }
  return value.slice(start, end);
}

function isMarked(text: string): boolean {
  return text.lastIndexOf(protect) > text.lastIndexOf(unprotect);
}
