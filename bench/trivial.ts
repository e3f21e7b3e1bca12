import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes the smallest Next app that exports `count` pages: what any Next site of this size costs, whatever it shows.
 * It stands inside the project, whose packages it uses.
 */
export function writeTrivialApp(dir: string, root: string, count: number): void {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(join(dir, 'app', '[slug]'), { recursive: true });
  const write = (path: string, text: string) => writeFileSync(join(dir, path), text);
  write('package.json', '{ "private": true, "type": "module" }\n');
  write(
    'next.config.js',
    `export default { output: 'export', trailingSlash: true, typescript: { ignoreBuildErrors: true }, turbopack: { root: ${JSON.stringify(root)} } };\n`,
  );
  write(
    'app/layout.jsx',
    'export default function Layout({ children }) {\n  return <html lang="en"><body>{children}</body></html>;\n}\n',
  );
  write('app/page.jsx', 'export default function Page() {\n  return <h1>Home</h1>;\n}\n');
  write(
    'app/[slug]/page.jsx',
    `export function generateStaticParams() {\n  return Array.from({ length: ${count} }, (_, index) => ({ slug: 'page-' + index }));\n}\n\nexport default async function Page({ params }) {\n  const { slug } = await params;\n  return <p>{slug}</p>;\n}\n`,
  );
}
