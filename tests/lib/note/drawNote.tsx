import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Ending } from '../../../lib/dialect/remarkDialect';
import { type BodyComponents, drawBody } from '../../../lib/note/drawBody';
import type { Body, Citation, CrossReference, Facts, ParsedNote } from '../../../lib/note/Facts';
import { parseNote } from '../../../lib/note/parseNote';
import type { ParseSettings } from '../../../lib/note/Settings';
import { blockStandIns } from './blockStandIns';

/** The settings of a site without site.yaml. */
export const plainSettings: ParseSettings = { lang: 'en', macros: {}, number: 'labelled', theorems: 'kind' };

/** Front matter that is in order, so that only the text below it is tested. It takes four lines. */
export const head = '---\ntitle: T\ndate: 2024-01-01\n---\n';

/** How many lines `head` takes: what stands on line 1 of a test's text stands this much further down in the note. */
export const headLines = 4;

/** Parses a note's text with front matter put before it. */
export function parseText(text: string, ending: Ending = 'mdx', settings = plainSettings): Promise<ParsedNote> {
  return parseNote(new TextEncoder().encode(head + text), ending, settings);
}

/** A parsed note's body as HTML, with plain stand-ins for the components: formulas stay TeX, citations their keys. */
export function drawNote({ body, facts }: ParsedNote): string {
  return renderToStaticMarkup(drawBody(body, standIns(facts, body)));
}

/** The body of a note with this text, as HTML. */
export async function drawText(text: string, ending: Ending = 'mdx'): Promise<string> {
  return drawNote(await parseText(text, ending));
}

interface MathProps {
  tex: string;
  markup: string;
  nth: string;
  anchors?: string;
  display?: boolean;
  wide?: boolean;
}

interface DrawnMath extends Omit<MathProps, 'nth'> {
  /** How many symbols are explained before it, and what it refers to. */
  symbols: number | undefined;
  references: string | undefined;
}

function MathTex({ tex, markup, anchors, display, wide, symbols, references }: DrawnMath) {
  return (
    <math-tex
      anchors={anchors}
      numbers={numbersIn(markup)}
      display={display ? '' : undefined}
      wide={wide ? '' : undefined}
      symbols={symbols}
      references={references}
    >
      {tex}
    </math-tex>
  );
}

/** The numbers that KaTeX was told to draw. */
function numbersIn(markup: string): string | undefined {
  const [, visual = ''] = markup.split('class="katex-html"');
  const numbers = [...visual.matchAll(/<a [^>]*href="#[^"]*"[^>]*>([\s\S]*?)<\/a>/g)];
  return numbers.map(([, inner = '']) => inner.replace(/<[^>]*>/g, '')).join(' ') || undefined;
}

function FormulaFault({ tex }: { tex: string }) {
  return <formula-fault>{tex}</formula-fault>;
}

function Code({ markup, lang, title }: { markup: string; lang?: string; title?: string }) {
  return (
    <pre lang={lang} title={title}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: The markup is what is under test. */}
      <code dangerouslySetInnerHTML={{ __html: markup }} />
    </pre>
  );
}

function Alert({ kind, children }: { kind: string; children?: ReactNode }) {
  return <aside title={kind}>{children}</aside>;
}

function Bibliography() {
  return <bibliography-list />;
}

function standIns({ citations, crossReferences }: Facts, { formulas }: Body): BodyComponents {
  const cite = ({ index }: { index: string }) => <cite-mark>{describeCitation(citations[Number(index)])}</cite-mark>;
  const formula = ({ nth, ...props }: MathProps) => {
    const { symbols, references } = formulas[Number(nth)] ?? {};
    const referred = references?.map((index) => describeReference(crossReferences[index])).join('; ');
    return <MathTex {...props} symbols={symbols || undefined} references={referred} />;
  };
  const refer = ({ index }: { index: string }) => (
    <cross-reference>{describeReference(crossReferences[Number(index)])}</cross-reference>
  );
  return {
    Math: formula,
    FormulaFault,
    Code,
    Alert,
    Cite: cite,
    CrossReference: refer,
    Bibliography,
    ...blockStandIns,
  };
}

function describeReference(reference: CrossReference | undefined): string {
  const items = reference?.items.map(({ prefix, note, name, suffix, form }) =>
    [prefix, `@${note === undefined ? '' : `${note}/`}${name}`, suffix, form].filter(Boolean).join(' | '),
  );
  return items?.join('; ') ?? 'no reference';
}

function describeCitation(citation: Citation | undefined): string {
  if (!citation) return 'no citation';
  const items = citation.items.map(({ prefix, key, label, locator, suffix, suppressAuthor }) =>
    [prefix, `${suppressAuthor ? '-' : ''}@${key}`, label, locator, suffix].filter(Boolean).join(' | '),
  );
  return citation.narrative ? items.join('; ') : `[${items.join('; ')}]`;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'math-tex': {
        display?: string;
        wide?: string;
        anchors?: string;
        numbers?: string;
        symbols?: number;
        references?: string;
        children?: ReactNode;
      };
      'cross-reference': { children?: ReactNode };
      'formula-fault': { children?: ReactNode };
      'cite-mark': { children?: ReactNode };
      'bibliography-list': object;
    }
  }
}
