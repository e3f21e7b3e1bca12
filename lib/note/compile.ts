import { serialize } from 'next-mdx-remote/serialize';
import type { Plugin } from 'unified';
import type { Ending } from '../dialect/remarkDialect';
import { grammar } from './grammar';

/**
 * Compiles a note's text to the source of a function that makes its React elements. `transform` is a remark plugin
 * that sees the tree in between. This is the only module that knows next-mdx-remote; what evaluates the result is
 * `drawBody`. Throws on syntax MDX cannot read, without a position (`findSyntaxFaults` gives those).
 *
 * The format is always `md`: our dialect brings MDX's elements itself, without the parts of MDX that are code.
 */
export async function compileBody(text: string, ending: Ending, transform: Plugin): Promise<string> {
  const { compiledSource } = await asProduction(() =>
    serialize(
      text,
      {
        blockJS: true,
        mdxOptions: {
          format: 'md',
          remarkPlugins: [...grammar(ending), transform],
        },
      },
      true,
    ),
  );
  return compiledSource;
}

/** Outside production the library compiles to the development runtime, which `next build` does not have. */
function asProduction<Result>(start: () => Promise<Result>): Promise<Result> {
  const before = process.env.NODE_ENV;
  Object.assign(process.env, { NODE_ENV: 'production' });
  try {
    return start();
  } finally {
    if (before === undefined) Reflect.deleteProperty(process.env, 'NODE_ENV');
    else Object.assign(process.env, { NODE_ENV: before });
  }
}
