import { countDepth } from '../../../dialect/mathRules';
import { renderFormula } from '../../../math/renderFormula';

type Mend = (tex: string, display: boolean) => string;

const environment = (from: string, to: string): Mend => {
  const pattern = new RegExp(`\\\\(begin|end)\\s*\\{${from}\\}`, 'g');
  return (tex) => tex.replace(pattern, `\\$1{${to}}`);
};

/** A script of one command needs no braces in TeX. */
const bracedScript: Mend = (tex) => tex.replace(/([_^])\s*(\\[A-Za-z]+(?:\s*\{(?:[^{}]|\{[^{}]*\})*\})+)/g, '$1{$2}');

/** What LaTeX and MathJax have and KaTeX says otherwise. Each leaves the look what it was, or as near as can be. */
const equal: Mend[] = [
  environment('eqnarray', 'align'),
  environment('eqnarray\\*', 'align*'),
  environment('multline', 'gather'),
  environment('multline\\*', 'gather*'),
  environment('flalign', 'align'),
  environment('flalign\\*', 'align*'),
  environment('displaymath', 'equation*'),
  environment('math', 'equation*'),
  environment('tabular', 'array'),
  (tex) => tex.replace(/\\(?:mbox|hbox|textsc|textup|textmd)(?=\s*\{)/g, '\\text'),
  (tex) => tex.replace(/\\(?:mathds|mathbbm|mathbbold)(?![A-Za-z])/g, '\\mathbb'),
  (tex) =>
    tex.replace(
      /\\(?:boldmath|xspace|protect|allowbreak|nolinebreak|hfill|vspace\*?\{[^{}]*\}|centering|displaylimits|require\{[^{}]*\})(?![A-Za-z])/g,
      '',
    ),
  (tex) => tex.replace(/\\(?:intertext|shortintertext)\{([^{}]*)\}/g, '\\\\ \\text{$1} \\\\'),
  // KaTeX has no columns of what stands between columns, and no rows of a multline that stand left or right.
  (tex) =>
    tex.replace(/(\\begin\s*\{(?:array|tabular)\}\s*(?:\[[tbc]\])?\s*\{)((?:[^{}]|\{[^{}]*\})*)\}/g, dropColumnText),
  (tex) => tex.replace(/\\shove(?:left|right)(?![A-Za-z])/g, ''),
  (tex) => tex.replace(/\\(?:slashed|centernot)(?![A-Za-z])/g, '\\not'),
  (tex) => tex.replace(/\\ensuremath\s*\{/g, '{'),
  (tex) => tex.replace(/\\begin\s*\{(array|tabular)\}(?:\[[tbc]\])/g, '\\begin{$1}'),
  (tex) => tex.replace(/\\(?:slash)(?![A-Za-z])/g, '/'),
  (tex) => tex.replace(/\\(?:bigg?|Bigg?)[lrm]?\s*\\([{}|])/g, (found) => found),
  (tex) => tex.replace(/\\leftarrow\s*fill|\\dotfill/g, '\\dots'),
  bracedScript,
  (tex) => tex.replace(/[\u200b-\u200f\u2060\ufeff]/g, ''),
];

function dropColumnText(_: string, open: string, columns: string): string {
  return `${open}${columns.replace(/[@!<>]\s*\{[^{}]*\}/g, '').replace(/[pmb]\s*\{[^{}]*\}/g, 'l')}}`;
}

/**
 * Signs that its author escaped too often or too seldom, which MathJax may have forgiven. Only tried when a formula cannot
 * be drawn; several may be at fault, so each keeps what the ones before it did.
 */
const signs: Mend[] = [
  // Written so that Markdown, which read it first, left the right signs.
  (tex) => tex.replace(/\\\\(?=[{}|])/g, '\\').replace(/(?<!\\)((?:\\\\)*)\\([*[\]()])/g, '$1$2'),
  // A script of one command that is a macro.
  (tex) => tex.replace(/([_^])\s*(\\[A-Za-z]+)(?![A-Za-z]*\s*\{)/g, '$1{$2}'),
  // An underscore or a percent sign in words.
  (tex) =>
    tex.replace(
      /(\\text\w*\s*\{)([^{}$]*)\}/g,
      (_, open: string, words: string) =>
        `${open}${words.replace(/(?<!\\)([_&#%^])/g, (sign) => (sign === '^' ? '\\text{\\textasciicircum}' : `\\${sign}`))}}`,
    ),
  (tex) =>
    tex.replace(
      /(\\operatorname\*?\s*\{)([^{}$]*)\}/g,
      (_, open: string, words: string) => `${open}${words.replace(/(?<!\\)_/g, '\\_')}}`,
    ),
  // A backslash doubled for Markdown's sake.
  (tex) => tex.replace(/\\\\(?=[#%])/g, '\\'),
  (tex) => tex.replace(/(?<!\\)[#]/g, '\\#'),
  (tex) => tex.replace(/(?<!\\)((?:\\\\)*)%/g, '$1\\%'),
];

/** What its author forgot or wrote twice; tried as well, each by itself. */
const forms: Mend[] = [
  (tex) => tex.replace(/(?<!\\)\$/g, ''),
  // Two scripts of one base.
  (tex) => tex.replace(/'\s*\^\s*(?:\{([^{}]*)\}|([A-Za-z0-9]))/g, '^{\\prime $1$2}'),
  (tex) => tex.replace(/\\(left|right)\s*(?=[A-Za-z0-9])/g, ''),
  (tex) => tex.replace(/\\(left|right)\s*(?=[{}])/g, '\\$1\\'),
  // Rows and columns without an environment around them.
  (tex, display) =>
    /(?<!\\)&|\\\\/.test(tex) && !/\\begin/.test(tex) && display ? `\\begin{aligned}\n${tex}\n\\end{aligned}` : tex,
  (tex) => (/(?<!\\)&/.test(tex) ? `\\begin{aligned}\n${tex}\n\\end{aligned}` : tex),
  // In a line of text there are no numbered environments.
  (tex) =>
    tex
      .replace(/\\(begin|end)\s*\{(align|gather|alignat)\*?\}/g, '\\$1{$2ed}')
      .replace(/\\(?:begin|end)\s*\{equation\*?\}/g, ''),
  (tex) => tex.replace(/\\(?:tag\*?|label)\s*\{[^{}]*\}/g, ''),
  closeBraces,
  // An environment that ends once more.
  (tex) => (countDepth(tex) === -1 ? tex.replace(/\s*\\end\s*\{[^{}]*\}\s*$/, '') : tex),
];

/** Braces that were never closed, or never opened, at the end. */
function closeBraces(tex: string): string {
  let depth = 0;
  for (const [sign] of tex.matchAll(/\\[\s\S]|[{}]/g)) depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
  if (depth > 0 && depth < 4) return tex + '}'.repeat(depth);
  return depth < 0 && depth > -4 ? tex.replace(new RegExp(`(?:\\}\\s*){${-depth}}$`), '') : tex;
}

/** TeX that KaTeX draws, how it came to be, or why it cannot be drawn. */
export type Mended =
  | { tex: string; how: 'same' | 'rewritten' | 'mended' }
  | { tex: string; how: 'broken'; why: string };

/** `\label`, which KaTeX does not know and our dialect does, set aside for a trial. */
const ours = /\\label\s*\{[^{}]*\}|\\(?:eq)?ref\s*\{[^{}]*\}/g;

/** Makes of a formula one that KaTeX can draw, where that is possible without changing what it says. */
export function mendTex(tex: string, display: boolean, macros: Record<string, string>): Mended {
  const problem = (candidate: string): string | undefined => {
    const trial = candidate.replace(ours, (found) => (found.startsWith('\\label') ? '' : '{1}'));
    const rendered = renderFormula(trial.trim() === '' ? '{}' : trial, display, { ...macros });
    return 'problem' in rendered ? rendered.problem.message : undefined;
  };
  const why = problem(tex);
  if (why === undefined) return { tex, how: 'same' };
  const rewritten = equal.reduce((text, mend) => mend(text, display), tex);
  if (rewritten !== tex && problem(rewritten) === undefined) return { tex: rewritten, how: 'rewritten' };
  let text = rewritten;
  for (const mend of [...signs, ...forms]) {
    const alone = mend(rewritten, display);
    if (alone !== rewritten && problem(alone) === undefined) return { tex: alone, how: 'mended' };
    const next = mend(text, display);
    if (next !== text && problem(next) === undefined) return { tex: next, how: 'mended' };
    if (signs.includes(mend)) text = next;
  }
  return { tex, how: 'broken', why };
}
