import { isDollarMath } from '../../../dialect/mathRules';
import { parseLabelName, parseTexLabel } from '../../../labels/labelName';
import { checkMacros } from '../../../math/checkMacros';
import type { Formula } from '../Token';
import { isFormula, type Work } from '../Work';
import { mendTex } from './mendTex';

const displayOnly = /\\begin\s*\{(?:align|gather|alignat|equation|multline|eqnarray|flalign|CD)\*?\}|\\tag\*?\s*\{/;

/** Makes every formula one that KaTeX draws as far as can be, and its labels such as ours. */
export function finishFormulas(work: Work): void {
  dropBrokenMacros(work);
  const formulas = work.tokens.filter(isFormula);
  const known = new Map<string, Mended>();
  for (const formula of formulas) {
    // What has a number is displayed, whatever stands around it.
    if (
      !formula.display &&
      displayOnly.test(formula.tex) &&
      (/^\$\$|^\\/.test(formula.raw) || /\\tag/.test(formula.tex))
    )
      formula.display = true;
    const key = `${formula.display} ${formula.tex}`;
    const mended = known.get(key) ?? mendTex(formula.tex, formula.display, work.macros);
    known.set(key, mended);
    tell(formula, mended, work);
    formula.tex = formula.display ? mended.tex : asFormula(mended.tex);
  }
  finishLabels(formulas, work);
}

/** Words between dollars are a formula in our dialect when they say that they are words. */
function asFormula(tex: string): string {
  return /[\\_^={}]/.test(tex) || isDollarMath(tex, '', '') ? tex : `\\text{${tex}}`;
}

type Mended = ReturnType<typeof mendTex>;

function tell({ line, tex }: Formula, mended: Mended, { decisions }: Work): void {
  const shown = tex.replace(/\s+/g, ' ').slice(0, 60);
  if (mended.how === 'rewritten')
    decisions.note(line, 'math-rewritten', 'What KaTeX does not know in a formula was said in its words.');
  if (mended.how === 'mended')
    decisions.note(line, 'math-mended', `The formula \`${shown}\` could not be drawn and was mended.`);
  if (mended.how === 'broken')
    decisions.lose(line, 'math-faulty', `The formula \`${shown}\` cannot be drawn: ${mended.why}`);
}

/** A macro that can be drawn nowhere would be a fault of the note's front matter. */
function dropBrokenMacros({ macros, decisions, lines }: Work): void {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const { broken } = checkMacros(macros, {}, { macros: place });
  for (const name of broken) {
    const body = macros[name] ?? '';
    const mended = mendTex(body.replace(/#[1-9]/g, 'xx'), true, macros);
    if (mended.how === 'rewritten' && !body.includes('#')) macros[name] = mended.tex;
    else {
      delete macros[name];
      decisions.lose(lines[0] ?? 1, 'macro-dropped', `The macro \`${name}\` cannot be drawn and is not in the note.`);
    }
  }
}

const labels = /\\label\s*\{([^{}]*)\}/g;
const references = /\\(eqref|ref)\s*\{([^{}]*)\}/g;

/** Labels get names of ours, each one's own; references follow them. */
function finishLabels(formulas: Formula[], work: Work): void {
  const names = new Map<string, string>();
  const used = new Set<string>();
  const keys = listReferences(work);
  for (const formula of formulas) {
    formula.tex = settleNumbers(formula.tex, keys);
    if (formula.label !== undefined) formula.tex = asOneNumber(formula.tex);
    if (formula.label !== undefined) formula.label = takeName(formula.label, formula, names, used, work);
    formula.tex = formula.tex
      .replace(labels, (_, written: string) => {
        if (!formula.display || /\\begin\{\w+\*\}/.test(formula.tex)) {
          work.decisions.note(
            formula.line,
            'label-dropped',
            'The label of a formula without a number is not in the note.',
          );
          return '';
        }
        return `\\label{${takeName(written, formula, names, used, work)}}`;
      })
      .trim();
  }
  for (const formula of formulas) {
    formula.tex = formula.tex.replace(references, (whole, command: string, key: string) => {
      const name = names.get(key.trim());
      if (name) return `\\${command}{${name}}`;
      work.decisions.lose(formula.line, 'reference-dead', `\`${whole}\` refers to no label of this text.`);
      return `\\text{(${key.replace(/_/g, '\\_')})}`;
    });
  }
  for (const [index, token] of work.tokens.entries()) {
    if (token.type !== 'reference') continue;
    const name = names.get(token.key);
    if (name) {
      work.tokens[index] = { type: 'source', raw: token.raw, line: token.line, source: `\\${token.command}{${name}}` };
      continue;
    }
    work.decisions.lose(token.line, 'reference-dead', `\`${token.raw}\` refers to no label of this text.`);
    work.tokens[index] = { type: 'text', raw: token.raw, line: token.line };
  }
}

/** The labels that something refers to. */
function listReferences({ tokens }: Work): Set<string> {
  return new Set(
    tokens.flatMap((token) => {
      if (token.type === 'reference') return [token.key.trim()];
      return isFormula(token) ? [...token.tex.matchAll(references)].map(([, , key = '']) => key.trim()) : [];
    }),
  );
}

/** What has one label behind it has one number, whatever its environment says of its rows. */
function asOneNumber(tex: string): string {
  return tex
    .replace(/\\(begin|end)\s*\{(align|gather|alignat)\*\}/g, '\\$1{$2ed}')
    .replace(/\\(begin|end)\s*\{equation\*\}/g, '\\$1{equation}')
    .replace(/\s*\\(?:nonumber|notag)(?![A-Za-z])/g, '');
}

/** A row with a label that asks for no number: it gets one where something refers to it, and else loses the label. */
function settleNumbers(tex: string, keys: ReadonlySet<string>): string {
  if (!tex.includes('\\label') || !/\\no(?:number|tag)/.test(tex)) return tex;
  const rows = tex.split(/(\\\\)/).map((row) => {
    const found = [...row.matchAll(labels)].map(([, key = '']) => key.trim());
    if (found.length === 0 || !/\\no(?:number|tag)(?![A-Za-z])/.test(row)) return row;
    const isMeant = found.some((key) => keys.has(key));
    return row.replace(isMeant ? /\s*\\no(?:number|tag)(?![A-Za-z])/g : labels, '');
  });
  return rows.join('');
}

/** The name of a label: as it was when our dialect takes it, else one that is like it. The first of a name has it. */
function takeName(
  written: string,
  { line }: Formula,
  names: Map<string, string>,
  used: Set<string>,
  work: Work,
): string {
  const key = written.trim();
  const plain = key.replace(/[^\p{L}\p{N}_.:-]+/gu, '-').replace(/^[-.:]+/, '') || 'formula';
  const parsed = parseTexLabel(plain);
  const base = parsed?.kind === 'eq' ? plain : `eq-${plain.replaceAll(':', '-')}`;
  const canonical = (text: string) => (parseLabelName(text) ?? parseTexLabel(text))?.name ?? text;
  let name = base;
  for (let count = 2; used.has(canonical(name)); count++) name = `${base}-${count}`;
  used.add(canonical(name));
  if (name !== key) work.decisions.note(line, 'label-renamed', `The label \`${key}\` is \`${name}\` now.`);
  if (!names.has(key)) names.set(key, name);
  return name;
}
