import type { Words } from '../lib/language/Words';
import type { Site } from '../lib/site/Site';
import { href, linkHref } from '../lib/url/href';
import styles from './SiteHeader.module.css';

/** The site's name, its navigation, and the switch between light and dark. */
export function SiteHeader({ site, current, words }: { site: Site; current?: string; words: Words }) {
  const own = site.navigation.length > 0;
  const links = own
    ? site.navigation
    : [
        { title: words.papers, href: '/papers/' },
        { title: words.tags, href: '/tags/' },
      ];
  return (
    <header className={styles.header} data-chrome="">
      <a className={styles.title} href={href('/')} lang={site.lang}>
        {site.title}
      </a>
      <nav className={styles.navigation} aria-label={words.navigation}>
        {links.map((link) => (
          <a
            key={link.href}
            lang={own ? site.lang : undefined}
            href={linkHref(link.href)}
            aria-current={link.href === current ? 'page' : undefined}
          >
            {link.title}
          </a>
        ))}
      </nav>
      <button
        className={styles.theme}
        type="button"
        hidden
        suppressHydrationWarning
        data-theme-toggle=""
        data-label-system={`${words.theme}: ${words.themeSystem}`}
        data-label-light={`${words.theme}: ${words.themeLight}`}
        data-label-dark={`${words.theme}: ${words.themeDark}`}
      >
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="1.4" />
          <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" />
        </svg>
      </button>
    </header>
  );
}
