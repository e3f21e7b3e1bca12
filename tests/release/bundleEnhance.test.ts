import { createHash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bundleEnhance } from '../../release/bundleEnhance';

describe('bundleEnhance(options)', () => {
  test('is one module without imports, under 6 KB for a reader', async () => {
    const { code } = await bundleEnhance();
    expect(code).not.toMatch(/\b(?:import|export)\b/);
    expect(brotliCompressSync(code).length).toBeLessThan(6 * 1024);
  });

  test('is named with the hash of its code, the same each time', async () => {
    const { fileName, code } = await bundleEnhance();
    expect(fileName).toBe(`enhance.${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`);
    expect(await bundleEnhance()).toEqual({ fileName, code });
  });

  test('waits for React in dev, and knows nothing of it in a release', async () => {
    expect((await bundleEnhance({ dev: true })).code).toContain('__reactFiber');
    expect((await bundleEnhance({ minify: false })).code).not.toContain('__reactFiber');
  });
});
