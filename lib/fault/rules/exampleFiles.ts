import type { Example } from './Rule';

/** What stands beside every example that does not bring its own. */
export const commonFiles = {
  'references.bib': `@misc{dai2023emu,
  title         = {Emu: Enhancing Image Generation Models Using Photogenic Needles in a Haystack},
  author        = {Dai, Xiaoliang and others},
  year          = {2023},
  eprint        = {2309.15807},
  archiveprefix = {arXiv}
}
`,
  'plot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>\n',
} as const;

/** What a file holds, or where it leads. */
type CompleteFile = string | Uint8Array | { linkTo: string };

/** The files of an example as a content folder holds them: with what the manual leaves out. */
export function completeExample(example: Example): Record<string, CompleteFile> {
  const files = Object.entries(example).map(([name, file]): [string, CompleteFile] => {
    if (typeof file !== 'string') return [name, 'bytes' in file ? file.bytes() : file];
    return [name, /\.mdx?$/.test(name) && !file.startsWith('---\n') ? `${frontMatterOf(name)}${file}` : file];
  });
  return { ...commonFiles, ...Object.fromEntries(files) };
}

function frontMatterOf(name: string): string {
  const title = name.replace(/^.*\/|\.mdx?$/g, '');
  return `---\ntitle: ${title}\ndate: 2024-01-02\n---\n\n`;
}
