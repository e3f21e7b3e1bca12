import styles from './FormulaLinks.module.css';

/**
 * The links of a formula (`\href`) for the keyboard and screen readers. In KaTeX's visual half, which is hidden from
 * these, a link must not take the focus; these stand behind the formula and are seen while they have it.
 */
export function FormulaLinks({ markup, label }: { markup: string; label: string }) {
  const urls = [...markup.matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, url = '']) => decodeAttribute(url));
  return [...new Set(urls)].map((url) => (
    <a key={url} className={`sr-only ${styles.link}`} href={url} data-address="" data-chrome="">
      {label} {url}
    </a>
  ));
}

/** The value of an attribute as KaTeX writes it: five characters are escaped (its `utils.escape`). */
function decodeAttribute(value: string): string {
  const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
  return value.replace(/&(amp|lt|gt|quot|#x27);/g, (entity, name: string) => characters[name] ?? entity);
}
