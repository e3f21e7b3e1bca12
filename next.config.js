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
    // `npm run test:types` checks the whole project; a build need not do it again.
    typescript: { ignoreBuildErrors: true },
    experimental: { globalNotFound: true },
    // Libraries that read their own files, or are large and used on the server alone.
    serverExternalPackages: [
      '@retorquere/bibtex-parser',
      'citeproc',
      'citeproc-plus',
      'image-size',
      'katex',
      'next-mdx-remote',
      'shiki',
    ],
    turbopack: { root: import.meta.dirname },
  };
}
