import type { ComponentType, ReactElement } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import type { Body } from './Facts';

/** The components that a compiled body calls, by name. */
export type BodyComponents = Record<string, ComponentType<never>>;

type Content = (props: { components: BodyComponents }) => ReactElement;
type MakeElement = typeof jsx;

/**
 * Draws a compiled body with these components. The code is our compiler's output, never an author's: notes hold none.
 * It is evaluated as next-mdx-remote's `/rsc` entry does, without compiling again.
 */
export function drawBody({ code, pieces }: Body, components: BodyComponents): ReactElement {
  // A file that could not be read at all has no code: its faults are what there is to show.
  if (code === '') return jsx(Fragment, {});
  const evaluate = Reflect.construct(Function, [code]) as (runtime: object) => { default: Content };
  const runtime = { Fragment, jsx: givePieces(jsx, pieces), jsxs: givePieces(jsxs, pieces) };
  return evaluate(runtime).default({ components });
}

/** Makes elements as `make` does; one with a `piece` gets that piece as `markup` in its place. */
function givePieces(make: MakeElement, pieces: readonly string[]): MakeElement {
  return (type, props, key) => {
    const { piece, ...others } = props as { piece?: string };
    return piece === undefined ? make(type, props, key) : make(type, { ...others, markup: pieces[Number(piece)] }, key);
  };
}
