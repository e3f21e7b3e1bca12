import styles from './FormulaLinks.module.css';

/**
 * The links of a formula (`\href`) for the keyboard and screen readers. In KaTeX's visual half, which is hidden from
 * these, a link must not take the focus; these stand behind the formula and are seen while they have it. References to
 * labels are left to `CrossReference`.
 */
export function FormulaLinks({ markup, label }: { markup: string; label: string }) {
  const links = [...markup.matchAll(/<a (?![^>]*data-reference)[^>]*?href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)].map(
    ([, url = '', inner = '']) => [decodeAttribute(url), inner.replace(/<[^>]*>/g, '')] as const,
  );
  return [...new Map(links)].map(([url, text]) => (
    <a
      key={url}
      className={`sr-only ${styles.link}`}
      href={url}
      data-address={url.startsWith('#') ? undefined : ''}
      data-chrome=""
    >
      {/* An equation's number leads to itself; another link is known by its address. */}
      {label} {url.startsWith('#') ? `(${text})` : url}
    </a>
  ));
}

/** The value of an attribute as KaTeX writes it: five characters are escaped (its `utils.escape`). */
function decodeAttribute(value: string): string {
  const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
  return value.replace(/&(amp|lt|gt|quot|#x27);/g, (entity, name: string) => characters[name] ?? entity);
}
