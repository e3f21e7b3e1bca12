const forms = [
  /^[ \t>]*\(([^()\s][^()\n]*)\)=[ \t]*$/gm,
  /^[ \t>]*:(?:name|label):[ \t]+(\S.*?)[ \t]*$/gm,
  /\$\$[ \t]*\(([A-Za-z][\w:.-]*)\)[ \t]*$/gm,
];

const yamlOptions = /^[ \t>]*(?:`{3,}|:{3,})\{[\w:+-]+\}.*\n[ \t>]*---\n([\s\S]*?)\n[ \t>]*---[ \t]*$/gm;

/**
 * The names that MyST gives places of a text (https://mystmd.org/guide/cross-references): `(name)=` before a block, `:name:`
 * and `:label:` of a directive, `$$ … $$ (name)`.
 */
export function listTargets(body: string): string[] {
  const options = [...body.matchAll(yamlOptions)].map(([, yaml = '']) => yaml.replace(/^[ \t>]*(?=\w)/gm, ':'));
  return [body, ...options].flatMap((text) =>
    forms.flatMap((form) => [...text.matchAll(form)].map(([, name = '']) => name)),
  );
}

/** Names are the same when they differ by case or white space only, as docutils has it. */
export function foldTarget(name: string): string {
  return name.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
}
