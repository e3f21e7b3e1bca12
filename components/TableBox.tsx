import type { ComponentProps } from 'react';
import styles from './TableBox.module.css';

/** A table in a box of its own, which scrolls sideways when the table is wider than the page. */
export function TableBox({ label, ...props }: ComponentProps<'table'> & { label: string }) {
  return (
    <div className={styles.box} data-scroll="" data-label={label}>
      <table {...props} />
    </div>
  );
}
