import { Fragment } from 'react';
import type { LabelKind } from '../lib/labels/labelName';
import { formatEnumerator } from '../lib/language/formatEnumerator';
import type { Words } from '../lib/language/Words';
import type { CrossReferenceItem } from '../lib/note/Facts';
import { href } from '../lib/url/href';

/** One target of a reference, resolved. */
export interface ReferenceTo {
  kind: LabelKind;
  /** As it is printed beside the target; a section has none. */
  number?: string | undefined;
  /** The heading of a section. */
  title?: string | undefined;
  /** The target's anchor. */
  anchor: string;
  /** The page it stands on, when that is another one. */
  permalink?: string;
  form: CrossReferenceItem['form'];
  prefix?: string;
  suffix?: string;
}

/** A reference to something numbered: word and number in the reader's language, and a link to it. */
export function CrossReference({ targets, words }: { targets: (ReferenceTo | string)[]; words: Words }) {
  return targets.map((target, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: The targets of a reference never change places.
    <Fragment key={index}>
      {index > 0 && words.separators.list}
      {typeof target === 'string' ? <mark>{target}</mark> : <Target {...target} words={words} />}
    </Fragment>
  ));
}

function Target({ anchor, permalink, prefix, suffix, words, ...target }: ReferenceTo & { words: Words }) {
  const address = `${permalink === undefined ? '' : href(permalink)}#${encodeURIComponent(anchor)}`;
  return (
    <>
      {prefix && `${prefix} `}
      <a href={address} data-reference="">
        {printTarget(target, words)}
      </a>
      {suffix}
    </>
  );
}

function printTarget(
  { kind, number, title = '', form }: Pick<ReferenceTo, 'kind' | 'number' | 'title' | 'form'>,
  words: Words,
) {
  if (number === undefined) return form === 'full' ? words.sectionTitled(title) : title;
  if (form === 'full') return formatEnumerator(kind, number, words);
  return form === 'brackets' ? `(${number})` : number;
}
