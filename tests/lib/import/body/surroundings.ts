import type { ForeignKind, Surroundings } from '../../../../lib/import/Conversion';

/** A site with the defaults of its program, in which every name but `Missing note` is there. */
export function surroundings(kind: ForeignKind): Surroundings {
  return {
    kind,
    breaksLines: kind === 'obsidian' || kind === 'hexo',
    rewriteLink: (url) => url,
    rewriteImage: (url) => url,
    resolveName: (target) =>
      target === 'Missing note' ? undefined : { url: `/${target.toLowerCase().replace(/\W+/g, '-')}/` },
  };
}
