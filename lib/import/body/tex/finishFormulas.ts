import { isDollarMath } from '../../../dialect/mathRules';
import { parseLabelName, parseTexLabel } from '../../../labels/labelName';
import { checkMacros, withSamples } from '../../../math/checkMacros';
import type { Formula } from '../Token';
import { isFormula, type Work } from '../Work';
import { mendTex } from './mendTex';
import { expandOptional } from './optionalMacros';

const displayOnly = /\\begin\s*\{(?:align|gather|alignat|equation|multline|eqnarray|flalign|CD)\*?\}|\\tag\*?\s*\{/;

/** Makes every formula one that KaTeX draws as far as can be, and its labels such as ours. */
export function finishFormulas(work: Work): void {
  takeSiteMacros(work);
  writeOutOptional(work);
  braceScripts(work.macros);
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
    if (mended.how === 'broken') work.faulty.set(formula, mended.why);
    else tell(formula, mended, work);
    formula.tex = formula.display ? mended.tex : asFormula(mended.tex);
  }
  finishLabels(formulas, work);
}

/** Of the macros that the old site gave all its notes those that this one uses. */
function takeSiteMacros({ surroundings, macros, optional, tokens, decisions, lines }: Work): void {
  const { siteMacros } = surroundings;
  if (!siteMacros) return;
  const open = tokens.filter(isFormula).map(({ tex }) => tex);
  open.push(...Object.values(macros));
  const taken: string[] = [];
  for (let tex = open.pop(); tex !== undefined; tex = open.pop()) {
    for (const [name] of tex.matchAll(/\\(?:[A-Za-z@]+|[^A-Za-z\s])/g)) {
      if (macros[name] !== undefined || optional.has(name)) continue;
      const body = siteMacros.macros[name];
      const other = siteMacros.optional.get(name);
      if (other) optional.set(name, other);
      else if (body !== undefined && Object.hasOwn(siteMacros.macros, name)) macros[name] = body;
      else continue;
      taken.push(name);
      open.push(other?.body ?? body ?? '');
    }
  }
  if (taken.length === 0) return;
  const names = taken.map((name) => `\`${name}\``).join(', ');
  decisions.note(lines[0] ?? 1, 'macros-of-site', `Macros of the old site that the note uses stand in it: ${names}.`);
}

/** What KaTeX has no macros for is written out wherever it is used. */
function writeOutOptional({ macros, optional, tokens, decisions, lines }: Work): void {
  if (optional.size === 0) return;
  for (const [name, body] of Object.entries(macros)) macros[name] = expandOptional(body, optional);
  for (const formula of tokens.filter(isFormula)) formula.tex = expandOptional(formula.tex, optional);
  const names = [...optional.keys()].map((name) => `\`${name}\``).join(', ');
  decisions.note(
    lines[0] ?? 1,
    'macro-written-out',
    `Macros whose first argument may be left out are written out: ${names}.`,
  );
}

/** TeX takes a macro for a script without braces, and KaTeX does not when the macro has arguments in it. */
function braceScripts(macros: Record<string, string>): void {
  for (const [name, body] of Object.entries(macros)) {
    macros[name] = body.replace(/([_^])\s*(\\[A-Za-z]+)/g, (whole, sign: string, script: string) => {
      const isPlain = macros[script] !== undefined && !macros[script].includes('#');
      return isPlain ? `${sign}{${script}}` : whole;
    });
  }
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
}

/** Tells the formulas that cannot be drawn, but for those that turned out to be code. */
export function tellFaulty({ faulty, tokens, inCode, decisions }: Work): void {
  for (const [formula, why] of faulty) {
    if (inCode.has(tokens.indexOf(formula))) continue;
    const { line, tex } = formula;
    const shown = tex.replace(/\s+/g, ' ').slice(0, 60);
    decisions.lose(line, 'math-faulty', `The formula \`${shown}\` cannot be drawn: ${why}`);
  }
}

/** A macro that can be drawn nowhere would be a fault of the note's front matter. */
function dropBrokenMacros({ macros, decisions, lines }: Work): void {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const { broken } = checkMacros(macros, {}, { macros: place });
  for (const name of broken) {
    const body = macros[name] ?? '';
    const mended = mendTex(withSamples(body), true, macros);
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
        // Nothing can refer to the second formula of one name.
        if (!formula.display || names.has(written.trim()) || /\\begin\{\w+\*\}/.test(formula.tex)) {
          work.decisions.note(formula.line, 'label-dropped', 'A label that nothing can refer to is not in the note.');
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
