const article = /<dt?-article\b/i;
const head = /<dt?-(?:front-matter|title)\b|\btype\s*=\s*["']?text\/front-matter|<title\b|<h1\b/i;

/** Whether a page of HTML holds an article of Distill, old or new, and says what it is called. */
export function isArticle(html: string): boolean {
  return article.test(html) && head.test(html);
}
