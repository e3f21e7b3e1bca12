import { href } from '../url/href';

/** The address of a paper's page. A key may hold `/`, which is no part of a path here. */
export function paperHref(key: string): string {
  return `${href('/papers/')}${encodeURIComponent(key)}/`;
}
