import type { ReactNode } from 'react';

interface PictureProps {
  src: string;
  alt: string;
  dark?: string;
  title?: string;
}

function Picture({ src, alt, dark, title }: PictureProps) {
  // Lazy, so that React puts no preload link before it.
  // biome-ignore lint/performance/noImgElement: There is nothing else to draw it with.
  return <img src={src} alt={alt} title={title} data-dark={dark} loading="lazy" />;
}

interface FigureProps {
  id?: string;
  columns?: string;
  table?: boolean;
  listing?: boolean;
  algorithm?: boolean;
  part?: boolean;
  children?: ReactNode;
}

function Figure({ id, columns, children, ...kinds }: FigureProps) {
  return (
    <figure id={id} title={Object.keys(kinds).join(' ') || undefined} data-columns={columns}>
      {children}
    </figure>
  );
}

function Caption({
  kind,
  number,
  letter,
  children,
}: Record<'kind' | 'number' | 'letter', string | undefined> & Inside) {
  const name = letter ?? (number === undefined ? undefined : `${kind} ${number}`);
  return <figcaption title={name}>{children}</figcaption>;
}

function Statement({ kind, number, id, children }: { kind: string; number: string; id?: string } & Inside) {
  return (
    <section id={id} title={`${kind} ${number}`}>
      {children}
    </section>
  );
}

interface Inside {
  children?: ReactNode;
}

const StatementHead = ({ kind, number, children }: { kind: string; number: string } & Inside) => (
  <b title={`${kind} ${number}`}>{children}</b>
);
const Proof = ({ folded, children }: { folded?: boolean } & Inside) => <details open={!folded}>{children}</details>;
const ProofHead = ({ children }: Inside) => <summary>{children}</summary>;
const Tombstone = () => <i>∎</i>;
const LineComment = ({ children }: Inside) => <small>{children}</small>;
const FootnoteMark = ({ id, number, note }: { id: string; number: string; note?: string }) => (
  <sup id={id} title={note}>
    {number}
  </sup>
);
const Sidenote = ({ id, number, children }: { id: string; number: string } & Inside) => (
  <small id={id} title={number}>
    {children}
  </small>
);
const Endnotes = ({ children }: Inside) => <ol>{children}</ol>;
const Endnote = ({ id, number, children }: { id: string; number: string } & Inside) => (
  <li id={id} value={number}>
    {children}
  </li>
);
const Backlinks = ({ marks }: { marks: string }) => <i title={marks}>↩</i>;
const Clip = ({ src, poster, alt }: { src: string; poster?: string; alt: string }) => (
  // biome-ignore lint/a11y/useMediaCaption: It stands in for what is under test elsewhere.
  <video src={src} poster={poster} aria-label={alt} />
);

function PaperClaim({ kind, id, children }: { kind: string; id: string } & Inside) {
  return (
    <section id={id} title={kind}>
      {children}
    </section>
  );
}
const ClaimHead = ({ kind, where, children }: { kind: string; where?: string } & Inside) => (
  <p title={[kind, where].filter(Boolean).join(' | ')}>{children}</p>
);
const ClaimSource = ({ where, children }: { where?: string } & Inside) => <cite title={where}>{children}</cite>;
const ClaimMeasure = (measure: Record<string, string>) => (
  <p>
    {Object.entries(measure)
      .map((pair) => pair.join(': '))
      .join(' | ')}
  </p>
);

const SymbolList = ({ children }: Inside) => <dl>{children}</dl>;
const SymbolEntry = ({ index, tex, children }: { index: string; tex: string } & Inside) => (
  <>
    <dt title={index}>{tex}</dt>
    <dd>{children}</dd>
  </>
);

/** Plain stand-ins for the components that blocks become: what they are given, and nothing else. */
export const blockStandIns = {
  Picture,
  Figure,
  Caption,
  Statement,
  StatementHead,
  Proof,
  ProofHead,
  Tombstone,
  LineComment,
  FootnoteMark,
  Sidenote,
  Endnotes,
  Endnote,
  Backlinks,
  Clip,
  PaperClaim,
  ClaimHead,
  ClaimSource,
  ClaimMeasure,
  SymbolList,
  SymbolEntry,
};
