import { Fragment } from 'react';
import type { LabelKind } from '../lib/labels/labelName';
import type { Words } from '../lib/language/Words';
import type { CrossReferenceItem } from '../lib/note/Facts';
import { href } from '../lib/url/href';

/** One target of a reference, resolved. */
export interface ReferenceTo {
  kind: LabelKind;
  /** As it is printed beside the target. */
  number: string;
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

function Target({ kind, number, anchor, permalink, form, prefix, suffix, words }: ReferenceTo & { words: Words }) {
  const printed = form === 'brackets' || (kind === 'eq' && form === 'full') ? `(${number})` : number;
  const address = `${permalink === undefined ? '' : href(permalink)}#${encodeURIComponent(anchor)}`;
  return (
    <>
      {prefix && `${prefix} `}
      <a href={address} data-reference="">
        {form === 'full' ? `${words.kindNames[kind]}\u00a0${printed}` : printed}
      </a>
      {suffix}
    </>
  );
}
