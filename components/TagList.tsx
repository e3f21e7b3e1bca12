import { href } from '../lib/url/href';
import styles from './TagList.module.css';

/** All tags with the number of their notes. */
export function TagList({ tags }: { tags: { tag: string; count: number }[] }) {
  return (
    <ul className={styles.tags}>
      {tags.map(({ tag, count }) => (
        <li key={tag}>
          <a href={href(`/tags/${tag}/`)}>{tag}</a> <span className={styles.count}>{count}</span>
        </li>
      ))}
    </ul>
  );
}
