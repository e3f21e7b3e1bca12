import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  code,
  displayFormulas,
  englishSentences,
  figure,
  hanSentences,
  inlineFormulas,
  type Random,
  topics,
  venues,
} from './phrases';

/** What one generated note holds, near what real notes of this length hold. */
const perNote = { sections: 6, inline: 40, display: 12, citations: 8, links: 5, code: 3, tables: 2, figures: 2 };

/**
 * Writes a site of `count` notes, half Chinese and half English in turn, with formulas, citations, tables, code, figures
 * and links to one another, and a bibliography of count / 2 + 50 references. The same arguments give the same files.
 */
export function writeCorpus(count: number, dir: string, seed = 1): void {
  const random = createRandom(seed);
  const references = Math.floor(count / 2) + 50;
  mkdirSync(join(dir, 'posts'), { recursive: true });
  mkdirSync(join(dir, 'figures'), { recursive: true });
  writeFileSync(join(dir, 'site.yaml'), 'title: Bench\nlang: zh\nbaseUrl: https://bench.example\n');
  writeFileSync(
    join(dir, 'references.bib'),
    Array.from({ length: references }, (_, index) => entry(index, random)).join('\n'),
  );
  for (let index = 0; index < count; index++) {
    writeFileSync(join(dir, 'posts', `${nameOf(index)}.mdx`), note(index, count, references, random));
    for (const letter of ['a', 'b'])
      writeFileSync(join(dir, 'figures', `${nameOf(index)}-${letter}.svg`), figure(random));
  }
}

/** The permalink of a generated note. */
export function permalinkOf(index: number): string {
  return `/posts/${yearOf(index)}/${monthOf(index)}/${nameOf(index)}/`;
}

/** The file of a generated note, relative to the content folder. */
export function fileOf(index: number): string {
  return `posts/${nameOf(index)}.mdx`;
}

const nameOf = (index: number) => `note-${String(index).padStart(5, '0')}`;
const yearOf = (index: number) => 2018 + (index % 8);
const monthOf = (index: number) => String(1 + ((index * 5) % 12)).padStart(2, '0');
const keyOf = (index: number) => `bench${2000 + (index % 25)}r${index}`;

function note(index: number, count: number, references: number, random: Random): string {
  const paragraph = createParagraphs(index, count, references, random);
  const blocks = [frontMatter(index, random)];
  for (let section = 0; section < perNote.sections; section++) {
    blocks.push(`## ${random.pick(topics)} ${section + 1}`, paragraph(), display(random), paragraph());
    if (section % 3 === 0) blocks.push(table(random));
    if (section === 1 || section === 4)
      blocks.push(`![Figure of section ${section + 1}](/figures/${nameOf(index)}-${section === 1 ? 'a' : 'b'}.svg)`);
    blocks.push(`### ${random.pick(topics)} 细节`, paragraph());
    if (section % 2 === 0) blocks.push(`\`\`\`python\n${code(random)}\n\`\`\``);
    blocks.push(display(random), Array.from({ length: 4 }, () => `- ${random.pick(englishSentences)}.`).join('\n'));
  }
  return `${blocks.join('\n\n')}\n`;
}

function frontMatter(index: number, random: Random): string {
  const title = `${random.pick(topics)} 论文笔记 ${index}`;
  const date = `${yearOf(index)}-${monthOf(index)}-${String(1 + (index % 28)).padStart(2, '0')}`;
  const lang = index % 2 === 0 ? 'zh' : 'en';
  return `---\ntitle: ${title}\ndate: ${date}\nlang: ${lang}\ntags: [${random.pick(topics)}, 论文阅读]\npapers: [${keyOf(index % 50)}]\n---`;
}

/** Paragraphs that hand out the note's formulas, citations and links evenly. */
function createParagraphs(index: number, count: number, references: number, random: Random): () => string {
  const paragraphs = perNote.sections * 3;
  const left = { inline: perNote.inline, citations: perNote.citations, links: perNote.links };
  let done = 0;
  const due = (kind: keyof typeof left) => Math.ceil(left[kind] / (paragraphs - done + 1));
  const sentences = index % 2 === 0 ? hanSentences : englishSentences;
  const stop = index % 2 === 0 ? '。' : '. ';
  return () => {
    done++;
    const parts: string[] = [];
    for (let n = due('inline'); n > 0; n--, left.inline--)
      parts.push(`${random.pick(sentences)} $${random.pick(inlineFormulas)(random)}$${stop}`);
    for (let n = due('citations'); n > 0 && left.citations > 0; n--, left.citations--)
      parts.push(`${random.pick(sentences)} [@${keyOf(random.below(references))}]${stop}`);
    for (let n = due('links'); n > 0 && left.links > 0; n--, left.links--) {
      const to = random.below(count);
      parts.push(`${random.pick(sentences)} [note ${to}](${permalinkOf(to)})${stop}`);
    }
    while (parts.length < 5) parts.push(`${random.pick(sentences)}${stop}`);
    return parts.join('');
  };
}

function display(random: Random): string {
  return `$$\n${random.pick(displayFormulas)(random)}\n$$`;
}

function table(random: Random): string {
  const row = () =>
    `| ${random.pick(topics)} | ${random.below(100)}.${random.below(10)} | ${random.below(40)} | ${random.pick(venues)} |`;
  return ['| 方法 | FID | CLIP | Venue |', '| --- | --- | --- | --- |', ...Array.from({ length: 5 }, row)].join('\n');
}

function entry(index: number, random: Random): string {
  const author =
    index % 6 === 0
      ? '张三 and 李四 and 王五'
      : `Author${random.below(400)}, A. and Writer${random.below(400)}, B. and Scholar${random.below(400)}, C.`;
  const title = `${random.pick(topics)} with ${random.pick(topics)} ${index}`;
  return `@inproceedings{${keyOf(index)},\n  author = {${author}},\n  title = {${title}},\n  booktitle = {${random.pick(venues)}},\n  year = {${2000 + (index % 25)}},\n  pages = {${index}--${index + 9}},\n  doi = {10.0000/bench.${index}}\n}\n`;
}

function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    // Park and Miller's minimal standard generator, with the multiplier of 1993.
    state = (Math.imul(state, 48_271) >>> 0) % 2_147_483_647 || 1;
    return state / 2_147_483_647;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, pick: (items) => items[below(items.length)] as (typeof items)[number] };
}
