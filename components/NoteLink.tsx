import type { ComponentProps } from 'react';
import type { LinkTarget } from '../lib/collection/targets';
import { href } from '../lib/url/href';

/** A link of a note, with its target looked up: base path added, a note's file turned into its permalink. */
export function NoteLink({ target, children, ...props }: Omit<ComponentProps<'a'>, 'target'> & { target: LinkTarget }) {
  switch (target.kind) {
    case 'external':
      return (
        <a {...props} href={target.url} rel="noopener" data-address={children === target.url ? '' : undefined}>
          {children}
        </a>
      );
    case 'anchor':
      return (
        <a {...props} href={target.hash}>
          {children}
        </a>
      );
    case 'page':
      return (
        <a {...props} href={href(target.permalink) + target.suffix}>
          {children}
        </a>
      );
    case 'file':
      return (
        <a {...props} href={href(`/${target.file.path}`) + target.suffix}>
          {children}
        </a>
      );
    case 'missing':
      return (
        <a {...props} href={href(target.path)}>
          {children}
        </a>
      );
  }
}
