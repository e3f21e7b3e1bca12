import { entryAnchor } from '../lib/bibliography/anchors';
import type { FormattedCluster, Segment } from '../lib/bibliography/format/FormattedNote';
import styles from './Cite.module.css';

export interface CiteProps {
  /** The anchor that the bibliography links back to. */
  id: string;
  cluster: FormattedCluster;
}

/** One citation in the text, as its style prints it: each reference in it is a link to its entry. */
export function Cite({ id, cluster }: CiteProps) {
  if (cluster.kind === 'in-text') {
    return (
      <span id={id} className={styles.cite}>
        <Segments segments={cluster.segments} />
      </span>
    );
  }
  return (
    <span id={id} className={styles.cite}>
      <Segments segments={cluster.lead} />
      <sup>
        <a href={`#${id}-note`} role="doc-noteref">
          [{cluster.number}]
        </a>
      </sup>
    </span>
  );
}

function Segments({ segments }: { segments: Segment[] }) {
  return segments.map(({ html, key, range }, index) => {
    const inner = { __html: html };
    // The pieces of a citation never change places, so their number is a key.
    const id = `${index}`;
    return key === undefined ? (
      <span key={id} dangerouslySetInnerHTML={inner} />
    ) : (
      <a
        key={id}
        href={`#${encodeURIComponent(entryAnchor(key))}`}
        role="doc-biblioref"
        aria-label={range?.label}
        dangerouslySetInnerHTML={inner}
      />
    );
  });
}
