import styles from './TaskMark.module.css';

/** The mark of a task in a list. A sign and no checkbox: nobody can tick it, and a screen reader knows the sign. */
export function TaskMark({ checked = false }: { checked?: boolean }) {
  return <span className={styles.mark}>{checked ? '☑' : '☐'}</span>;
}
