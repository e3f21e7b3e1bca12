import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** How the browser script is wanted. */
export interface BundleOptions {
  minify?: boolean;
  /** For the dev server: the script waits until React has hydrated the page. */
  dev?: boolean;
}

/** The browser script, as one module without imports. */
export interface EnhanceBundle {
  /** `enhance.<8 hexadecimal digits of its SHA-256>.js` */
  fileName: string;
  code: string;
}

const entry = fileURLToPath(new URL('../enhance/enhance.ts', import.meta.url));

/** Bundles `enhance/` for the browsers that Next 16 supports. The same sources give the same name. */
export async function bundleEnhance({ minify = true, dev = false }: BundleOptions = {}): Promise<EnhanceBundle> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    minify,
    define: { DEV: String(dev) },
    legalComments: 'none',
    logLevel: 'silent',
  });
  const code = outputFiles[0]?.text;
  if (code === undefined) throw new Error(`The bundle of ${entry} is empty.`);
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 8);
  return { fileName: `enhance.${hash}.js`, code };
}
