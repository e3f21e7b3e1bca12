import { createCssVariablesTheme, createHighlighterCore, type HighlighterCore, type ThemedToken } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { escapeHtml } from '../text/escapeHtml';
import { languageAliases, languages, plainLanguages } from './languages';

/** The theme's variables and the classes we print for them: colours stand in the style sheet, light beside dark. */
const tokenClasses: Record<string, string> = {
  'var(--code-token-comment)': 'tok-comment',
  'var(--code-token-constant)': 'tok-constant',
  'var(--code-token-function)': 'tok-function',
  'var(--code-token-keyword)': 'tok-keyword',
  'var(--code-token-link)': 'tok-string',
  'var(--code-token-parameter)': 'tok-parameter',
  'var(--code-token-punctuation)': '',
  'var(--code-token-string)': 'tok-string',
  'var(--code-token-string-expression)': 'tok-string',
};

const theme = 'paper-notes';
/** Beyond this many characters a block is shown plain: grammars cost time that grows with it. */
const longestHighlighted = 50_000;
/** A line longer than this is shown plain. */
const longestLine = 2_000;

let highlighter: Promise<HighlighterCore> | undefined;
let ready: HighlighterCore | undefined;

/** Whether a code block may name this language (or one that is shown plain). */
export function isHighlighted(name: string): boolean {
  return plainLanguages.has(name) || Object.hasOwn(languages, canonicalName(name));
}

/** All names a code block may use. */
export function languageNames(): string[] {
  return [...Object.keys(languages), ...Object.keys(languageAliases), ...plainLanguages];
}

/** Loads the grammars of these languages, so that `highlight` can run at once. Unknown names are passed over. */
export async function loadLanguages(names: Iterable<string>): Promise<void> {
  const wanted = [...new Set([...names].map(canonicalName))].filter((name) => Object.hasOwn(languages, name));
  if (wanted.length === 0) return;
  highlighter ??= createHighlighterCore({
    themes: [
      createCssVariablesTheme({ name: theme, variablePrefix: '--code-', variableDefaults: {}, fontStyle: false }),
    ],
    langs: [],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  ready = await highlighter;
  const loaded = new Set(ready.getLoadedLanguages());
  for (const name of wanted) {
    const load = languages[name];
    if (load && !loaded.has(grammarName(name))) await ready.loadLanguage((await load()).default);
  }
}

/**
 * Code as safe HTML for a `<code>` element. `lang` must have been loaded, or be undefined for plain text;
 * `marked` are the numbers of the lines to mark, from 1.
 */
export function highlight(code: string, lang: string | undefined, marked: Set<number>): string {
  const plain = lang === undefined || plainLanguages.has(lang) || code.length > longestHighlighted;
  const lines = plain
    ? code.split('\n').map(escapeHtml)
    : tokenize(code, grammarName(canonicalName(lang))).map(printLine);
  return lines
    .map((line, index) => (marked.has(index + 1) ? `<mark>${line}\n</mark>` : `${line}\n`))
    .join('')
    .replace(/\n$/, '');
}

function tokenize(code: string, lang: string): ThemedToken[][] {
  if (!ready) throw new Error(`highlight was called before loadLanguages for ${lang}`);
  // No limit in time: it would make what a note looks like depend on how busy the machine is.
  return ready.codeToTokensBase(code, { lang, theme, tokenizeTimeLimit: 0, tokenizeMaxLineLength: longestLine });
}

function printLine(tokens: ThemedToken[]): string {
  let html = '';
  let open = '';
  for (const { content, color } of tokens) {
    const wanted = content.trim() === '' ? open : (tokenClasses[color ?? ''] ?? '');
    if (wanted !== open) {
      html += `${open && '</span>'}${wanted && `<span class="${wanted}">`}`;
      open = wanted;
    }
    html += escapeHtml(content);
  }
  return open ? `${html}</span>` : html;
}

function canonicalName(name: string): string {
  return languageAliases[name.toLowerCase()] ?? name.toLowerCase();
}

/** The name a grammar has in Shiki, where it differs from ours. */
function grammarName(name: string): string {
  return name === 'cuda' ? 'cpp' : name === 'makefile' ? 'make' : name;
}
