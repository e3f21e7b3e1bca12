import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './runNotes';

/** All that a host runs: a site is built and served where only `dependencies` are installed. */
const shipped = ['app', 'cli', 'components', 'enhance', 'lib', 'release'];

const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;

describe('dependencies of package.json', () => {
  test('hold every package that the shipped code loads', () => {
    const loaded = [...listSources(), join(root, 'next.config.js')].flatMap(listPackages);
    expect(new Set(loaded.map(({ name }) => name)).size).toBeGreaterThan(20);
    expect(loaded.filter(({ name }) => !(name in dependencies))).toEqual([]);
  });

  test('hold what Next asks for when it builds a TypeScript site', () => {
    for (const name of ['typescript', '@types/react', '@types/node']) expect(dependencies).toHaveProperty([name]);
  });

  test('are none of the packages that only work on the project needs', () => {
    expect(Object.keys(devDependencies).filter((name) => name in dependencies)).toEqual([]);
  });
});

function listSources(): string[] {
  return shipped.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:tsx?|js|css)$/.test(path) && !path.endsWith('.d.ts'))
      .map((path) => join(root, folder, path)),
  );
}

/** The packages that a file loads when it runs: not for their types alone, and none of Node's own. */
function listPackages(file: string): { file: string; name: string }[] {
  const text = readFileSync(file, 'utf8');
  const statements = text.matchAll(
    /^(?:import|export)(?! type\b)(?:[\w\s{},*$]*? from)? ['"]([^'"]+)['"]|\b(?:import|require|resolve)\(['"]([^'"]+)['"]\)|@import ['"]([^'"]+)['"]/gm,
  );
  const specifiers = [...statements].map(([, first, second, third]) => first ?? second ?? third ?? '');
  const bare = specifiers.filter((name) => !/^(?:\.|node:)/.test(name) && !builtinModules.includes(name));
  return bare.map((specifier) => ({
    file,
    name: specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/'),
  }));
}
