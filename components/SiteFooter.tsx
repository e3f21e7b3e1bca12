import type { Words } from '../lib/language/Words';
import type { Site } from '../lib/site/Site';
import { href } from '../lib/url/href';
import styles from './SiteFooter.module.css';

/** The foot of every page: the authors and the feeds. */
export function SiteFooter({ site, words }: { site: Site; words: Words }) {
  return (
    <footer className={styles.footer} data-chrome="">
      {site.authors.length > 0 && <span lang={site.lang}>{site.authors.join(' · ')}</span>}
      <span className={styles.links}>
        <a href={href('/tags/')}>{words.tags}</a>
        <a href={href('/feed.xml')} type="application/atom+xml">
          Atom
        </a>
        <a href={href('/rss.xml')} type="application/rss+xml">
          RSS
        </a>
      </span>
    </footer>
  );
}
