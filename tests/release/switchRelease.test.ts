import { mkdir, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findRelease } from '../../release/Release';
import { switchRelease } from '../../release/switchRelease';
import { verifyRelease } from '../../release/verify/verifyRelease';
import { copyExport, makeFolder, makeRelease } from './fixtureRelease';

/** A release with a browser script of this name beside its pages, and a text to tell it by. */
async function makeNamedRelease(name: string, text = name): Promise<string> {
  const dir = await copyExport();
  await writeFile(join(dir, 'llms.txt'), text);
  return makeRelease({ dir, scripts: [{ fileName: `${name}.js`, code: name.repeat(2000) }] });
}

const read = (...path: string[]) => readFile(join(...path), 'utf8');

describe('switchRelease(stagingDir, outDir)', () => {
  test('makes the staging folder the release, also where no folder was', async () => {
    const [staging, parent] = await Promise.all([makeNamedRelease('one'), makeFolder()]);
    const out = join(parent, 'sites', 'out');
    await switchRelease(staging, out);
    expect(await read(out, 'llms.txt')).toBe('one');
    expect(await readdir(join(parent, 'sites'))).toEqual(['out']);
    await expect(readdir(staging)).rejects.toThrow('ENOENT');
  });

  test('takes an empty folder, and replaces a release', async () => {
    const out = await makeFolder();
    await switchRelease(await makeNamedRelease('one'), out);
    await switchRelease(await makeNamedRelease('two'), out);
    expect(await read(out, 'llms.txt')).toBe('two');
  });

  test('keeps the hashed files of the release before, and of that one only', async () => {
    const out = join(await makeFolder(), 'out');
    await switchRelease(await makeNamedRelease('one'), out);
    await switchRelease(await makeNamedRelease('two'), out);
    expect((await readdir(join(out, '_notes'))).sort()).toEqual([
      'one.js',
      'one.js.br',
      'one.js.gz',
      'two.js',
      'two.js.br',
      'two.js.gz',
    ]);
    expect(await findRelease(out)).toMatchObject({
      carried: ['_notes/one.js'],
      files: { '_notes/one.js': { size: 6000 }, '_notes/two.js': { size: 6000 } },
    });
    await switchRelease(await makeNamedRelease('three'), out);
    expect((await findRelease(out))?.carried).toEqual(['_notes/two.js']);
    expect(await readdir(join(out, '_notes'))).not.toContain('one.js');
  });

  test('carries nothing that the new release has itself, and leaves a release that passes its check', async () => {
    const out = join(await makeFolder(), 'out');
    await switchRelease(await makeRelease(), out);
    const { id } = (await findRelease(out)) ?? {};
    await switchRelease(await makeRelease(), out);
    expect(await findRelease(out)).toMatchObject({ id, carried: [] });
    await expect(verifyRelease(out)).resolves.toBeUndefined();
  });

  test('refuses a folder that holds anything but a release, and changes nothing', async () => {
    const [staging, out] = await Promise.all([makeNamedRelease('one'), makeFolder()]);
    await writeFile(join(out, 'thesis.tex'), 'mine');
    await expect(switchRelease(staging, out)).rejects.toThrow(
      `${out} holds other files than a release; it is not replaced.`,
    );
    expect(await readdir(out)).toEqual(['thesis.tex']);
    expect(await read(staging, 'llms.txt')).toBe('one');
  });

  test('refuses a file, another record, an unfinished folder and folders within each other', async () => {
    const [staging, parent] = await Promise.all([makeNamedRelease('one'), makeFolder()]);
    await writeFile(join(parent, 'file'), '');
    await expect(switchRelease(staging, join(parent, 'file'))).rejects.toThrow(
      `${join(parent, 'file')} is not a folder.`,
    );
    await mkdir(join(parent, 'npm'));
    await writeFile(join(parent, 'npm/release.json'), '{"version":1}');
    await expect(switchRelease(staging, join(parent, 'npm'))).rejects.toThrow(
      `${join(parent, 'npm/release.json')} is not the record of a release.`,
    );
    await mkdir(join(parent, 'empty'));
    await expect(switchRelease(join(parent, 'empty'), join(parent, 'out'))).rejects.toThrow(
      `${join(parent, 'empty')} is not a finished release.`,
    );
    await expect(switchRelease(staging, join(staging, 'out'))).rejects.toThrow('A release cannot be switched');
    await expect(switchRelease(staging, join(staging, '..'))).rejects.toThrow('A release cannot be switched');
    expect(await read(staging, 'llms.txt')).toBe('one');
  });

  test('exchanges the folder behind a link, and leaves the link', async () => {
    const parent = await makeFolder();
    await mkdir(join(parent, 'real'));
    await symlink(join(parent, 'real'), join(parent, 'out'));
    await switchRelease(await makeNamedRelease('one'), join(parent, 'out'));
    await switchRelease(await makeNamedRelease('two'), join(parent, 'out'));
    expect(await read(parent, 'real', 'llms.txt')).toBe('two');
    expect((await readdir(parent)).sort()).toEqual(['out', 'real']);
  });

  test('brings the former release back when a switch broke off between its renames', async () => {
    const parent = await makeFolder();
    const out = join(parent, 'out');
    await switchRelease(await makeNamedRelease('one'), out);
    await rename(out, join(parent, '.out.former'));
    await rename(await makeNamedRelease('lost'), join(parent, '.out.incoming'));
    await switchRelease(await makeNamedRelease('two'), out);
    expect(await read(out, 'llms.txt')).toBe('two');
    expect((await findRelease(out))?.carried).toEqual(['_notes/one.js']);
    expect(await readdir(parent)).toEqual(['out']);
  });

  test('clears away what a switch left that broke off before or after its renames', async () => {
    const parent = await makeFolder();
    const out = join(parent, 'out');
    await switchRelease(await makeNamedRelease('one'), out);
    for (const left of ['.out.former', '.out.incoming']) {
      await mkdir(join(parent, left));
      await writeFile(join(parent, left, 'half'), '');
    }
    await switchRelease(await makeNamedRelease('two'), out);
    expect(await readdir(parent)).toEqual(['out']);
    expect((await findRelease(out))?.carried).toEqual(['_notes/one.js']);
  });
});
