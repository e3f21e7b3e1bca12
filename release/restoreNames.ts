import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';

/** Next writes the folder of an address with `#` or `?` in a segment under a percent-encoded name, all others as they are. */
const encoded = /%(?:23|3f)/gi;

/** Gives the folders of an export the names of their addresses, as the server and static hosts look for them. */
export async function restoreNames(dir: string): Promise<void> {
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name === '_next') continue;
    await restoreNames(join(dir, entry.name));
    const name = entry.name.replace(encoded, (sign) => decodeURIComponent(sign));
    if (name !== entry.name) await rename(join(dir, entry.name), join(dir, name));
  }
}
