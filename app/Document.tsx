// First: it says in which order the layers of all style sheets count.
import './styles/site.css';
import type { ReactNode } from 'react';
import { SiteFooter } from '../components/SiteFooter';
import { SiteHeader } from '../components/SiteHeader';
import { themeLine } from '../enhance/themeLine';
import { getWords } from '../lib/language/getWords';
import type { Site } from '../lib/site/Site';
import { href } from '../lib/url/href';
import { enhanceUrl, speculationRules } from './keptScripts';
import { LiveReload } from './LiveReload';

export interface DocumentProps {
  site: Site;
  /** BCP 47: the language of the page, and of the words around it. */
  lang: string;
  /** The path of the page, to mark it in the navigation. */
  current?: string;
  children: ReactNode;
}

/**
 * The document around every page. Scripts marked `data-keep` stay in a release, where the page is a plain document;
 * all others are Next's and are taken out.
 */
export function Document({ site, lang, current, children }: DocumentProps) {
  const words = getWords(lang);
  return (
    <html lang={lang} suppressHydrationWarning>
      <head>
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbf8f3" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#1a1614" />
        <link rel="icon" type="image/svg+xml" href={href('/favicon.svg')} />
        <script data-keep="" dangerouslySetInnerHTML={{ __html: themeLine }} />
        <script data-keep="" type="module" src={enhanceUrl()} />
        <script data-keep="" type="speculationrules" dangerouslySetInnerHTML={{ __html: speculationRules() }} />
      </head>
      <body>
        <a className="skip-link" href="#content">
          {words.skipToContent}
        </a>
        <SiteHeader site={site} current={current} words={words} />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter site={site} words={words} />
        <LiveReload />
      </body>
    </html>
  );
}
