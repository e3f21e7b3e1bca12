import type { ReactNode } from 'react';
import { renderFormula } from '../lib/math/renderFormula';
import { FormulaFault } from './FormulaFault';
import { FormulaLinks } from './FormulaLinks';
import styles from './Math.module.css';

export interface MathProps {
  /** The formula's TeX, without delimiters. */
  tex: string;
  /** On a line of its own, centred. */
  display?: boolean;
  /** KaTeX's markup, when it has been made already; else it is made here, without macros. */
  markup?: string;
  /** Inline, with a part that may be wider than a phone. */
  wide?: boolean;
  /** Where references to it lead, blanks between. */
  anchors?: string;
  /** Which of the note's formulas it is: the anchor of one that is displayed and has no other. */
  nth?: string;
  /** What a screen reader calls the formula when it scrolls. */
  label?: string;
  /** Links for the keyboard that belong to it, behind those in its markup. */
  children?: ReactNode;
}

/** A formula. KaTeX's markup stays one string: as a tree of elements it would cost twenty times the build. */
export function Math({
  tex,
  display = false,
  markup,
  wide = false,
  anchors = '',
  nth,
  label = 'Formula',
  children,
}: MathProps) {
  const rendered = markup === undefined ? renderFormula(tex, display, {}) : { markup, wide };
  if ('problem' in rendered) return <FormulaFault tex={tex} message={rendered.problem.message} />;
  const scrolls = display || rendered.wide;
  const [first = display && nth !== undefined ? `formula-${nth}` : undefined, ...others] = anchors
    .split(' ')
    .filter(Boolean);
  const box = (
    <span
      id={first}
      className={display ? styles.display : rendered.wide ? styles.wide : styles.inline}
      data-scroll={scrolls ? '' : undefined}
      data-label={scrolls ? label : undefined}
      dangerouslySetInnerHTML={{ __html: display ? rendered.markup : letBreak(rendered.markup) }}
    />
  );
  return (
    <>
      {others.map((anchor) => (
        <span key={anchor} id={anchor} />
      ))}
      {display ? (
        <span className={styles.frame} data-formula="">
          {box}
        </span>
      ) : (
        box
      )}
      <FormulaLinks markup={rendered.markup} label={label} />
      {children}
    </>
  );
}

/**
 * KaTeX's parts are boxes of their own, and a browser breaks a line behind any such box, a full stop after it or not.
 * In text that does not wrap it may break only where we say, and behind the formula as between two characters.
 */
function letBreak(markup: string): string {
  return markup.replaceAll('</span><span class="katex-base">', '</span><wbr><span class="katex-base">');
}
