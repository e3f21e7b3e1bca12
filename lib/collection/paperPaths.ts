/** Where all papers are listed, and below which each has its page. */
export const papersPath = '/papers/';

/** Names below `/papers/` that are the site's own: no paper's page takes one. */
const reserved = ['compare', 'papers.bib', 'papers.json'];

/** Whether a path, with a slash at its end, is one that only a paper's page can have. */
export function isPaperPath(path: string): boolean {
  const [name = ''] = path.startsWith(papersPath) ? path.slice(papersPath.length).split('/') : [];
  return name !== '' && !reserved.includes(name);
}

/** The longest name of a folder that every file system takes, in bytes, with room for a number behind it. */
const longest = 200;

/**
 * The path of the page of each of these citation keys, which may repeat: no two paths differ only by case or normal form,
 * which some disks and hosts do not tell apart. Of those that would, the later get a number.
 */
export function placePapers(keys: readonly string[]): string[] {
  const taken = new Set(reserved);
  return keys.map((key) => {
    const name = keyToName(key);
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}-${number}`;
    taken.add(free.toLowerCase());
    return `${papersPath}${free}/`;
  });
}

/** A key as the name of a folder: `DBLP:journals/corr/abs-1706` becomes `DBLP-journals-corr-abs-1706`. */
function keyToName(key: string): string {
  const name = key
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}._+-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '');
  return cutToBytes(name).replace(/[.-]+$/, '') || 'paper';
}

function cutToBytes(name: string): string {
  let [cut, bytes] = ['', 0];
  for (const sign of name) {
    bytes += Buffer.byteLength(sign);
    if (bytes > longest) break;
    cut += sign;
  }
  return cut;
}
