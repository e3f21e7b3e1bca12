/** The anchor of a reference's entry in a note's bibliography. */
export const entryAnchor = (key: string) => `ref-${key}`;

/** The anchor of a note's citation; `index` counts from 0. */
export const citationAnchor = (index: number) => `cite-${index + 1}`;
