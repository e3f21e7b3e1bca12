import { href } from '../lib/url/href';

/** The address of the browser script: in a release its name holds its hash. */
export function enhanceUrl(): string {
  return href(`/_notes/${process.env.NOTES_ENHANCE ?? 'enhance.js'}`);
}

/** Pages of this site are prepared when the pointer rests on their link, so that they open at once. */
export function speculationRules(): string {
  const pages = {
    and: [
      { href_matches: `${href('/')}*` },
      { not: { href_matches: '/*\\.*' } },
      { not: { selector_matches: '[target=_blank], [download]' } },
    ],
  };
  return JSON.stringify({ prerender: [{ where: pages, eagerness: 'moderate' }] });
}
