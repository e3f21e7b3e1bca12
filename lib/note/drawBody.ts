import type { ComponentType, ReactElement } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';

/** The components a compiled body calls, by name. */
export type BodyComponents = Record<string, ComponentType<never>>;

type Content = (props: { components: BodyComponents }) => ReactElement;

const contents = new Map<string, Content>();
const mostKept = 50;

/**
 * Draws a compiled body with these components. The body is our compiler's output, never an author's code: notes hold
 * none. It is evaluated as next-mdx-remote's `/rsc` entry does, without compiling again; a few are kept, for dev.
 */
export function drawBody(body: string, components: BodyComponents): ReactElement {
  // A file that could not be read at all has no body: its faults are what there is to show.
  if (body === '') return jsx(Fragment, {});
  let content = contents.get(body);
  if (!content) {
    const evaluate = Reflect.construct(Function, [body]) as (runtime: object) => { default: Content };
    content = evaluate({ Fragment, jsx, jsxs }).default;
    if (contents.size >= mostKept) contents.clear();
    contents.set(body, content);
  }
  return content({ components });
}
