import { parseDestination } from '../../../labels/labelName';
import type { Target } from '../../Conversion';
import { keepToken } from '../Work';
import { writeCitation, writeKey } from './citation';
import { keepFormula } from './formula';
import { linkTo } from './namedLink';
import type { Reader } from './protect';
import type { Source } from './Source';

const role = /^\{([A-Za-z][\w:+-]*)\}(`+)([^`][\s\S]{0,400}?)\2(?!`)/;

/** `` {cite}`key` ``, `` {eq}`label` `` and the other roles of MyST (https://mystmd.org/guide/roles). */
export const readRole: Reader = (source) => {
  const [whole, name = '', , content = ''] = role.exec(source.text.slice(source.at, source.at + 500)) ?? [];
  if (whole === undefined) return false;
  const end = source.at + whole.length;
  if (/^(?:cite|footcite)(?::|$)/.test(name)) {
    const written = writeCitation(content.split(','), source);
    if (written === undefined) return false;
    source.keep({ type: 'source', source: written }, end);
  } else if (name === 'eq') keepEquation(source, content.trim(), end);
  else if (name === 'math') keepFormula(source, { tex: content, display: false, block: false }, end);
  else if (/^su[bp]$/.test(name)) source.put(`<${name}>${content}</${name}>`, end);
  else if (/^(?:doc|ref|numref|prf:ref|any|term|download)$/.test(name)) keepRole(source, name, content, end);
  else source.put(content.replace(/\s*<[^<>]*>$/, ''), end);
  return true;
};

/** `[](#name)` and `[](note.md)`: links whose words MyST finds. */
export const readEmptyLink: Reader = (source) => {
  const [whole, target = ''] = /^\[\]\(#?([^()\s]{1,200})\)/.exec(source.text.slice(source.at, source.at + 210)) ?? [];
  const isImage = source.text[source.at - 1] === '!';
  if (whole === undefined || isImage || source.work.surroundings.kind !== 'markdown') return false;
  const found = findTarget(source, 'any', target, 'reference');
  return keepTarget(source, found, { named: target }, source.at + whole.length);
};

/** An equation of this text, or of another. */
function keepEquation(source: Source, label: string, end: number): void {
  const { url, key } = source.work.surroundings.resolveTarget?.(label, 'reference') ?? {};
  if (key === undefined || url?.startsWith('#')) source.keep({ type: 'reference', command: 'eqref', key: label }, end);
  else source.put(`(${keepReference(source, `[-${writeKey(key)}]`)})`, end);
}

/** `` {ref}`words <target>` ``: a reference, a link, or the words where nothing has the name. */
function keepRole(source: Source, name: string, content: string, end: number): void {
  const [, words, named] = /^([\s\S]*?)\s*<([^<>]+)>$/.exec(content) ?? [];
  const target = (named ?? content).trim();
  const hasNumber = words === undefined || (name === 'numref' && /%s|\{(?:number|name)\}/.test(words));
  const found = findTarget(source, name, target, hasNumber ? 'reference' : 'link');
  if (keepTarget(source, found, { words, named: target }, end)) return;
  const message = `\`{${name}}\` refers to \`${target}\`, which nothing is named; its words stand there.`;
  source.work.decisions.lose(source.line, 'reference-dead', message);
  const value = words?.replace(/\s*(?:%s|\{(?:number|name)\})/g, '') || wordsOf(target);
  source.keep({ type: 'node', node: { type: 'text', value } }, end);
}

function findTarget(source: Source, role: string, target: string, use: 'reference' | 'link'): Target | undefined {
  const { surroundings } = source.work;
  const isFile = role === 'doc' || role === 'download';
  const found = isFile ? undefined : surroundings.resolveTarget?.(target, use);
  if (found || !(isFile || role === 'any')) return found;
  return surroundings.resolveName(target, source.line);
}

const placeOfNumber = /%s|\{number\}/;

/** What an author says of a target. */
interface Said {
  words?: string | undefined;
  named: string;
}

const wordsOf = (name: string): string => name.replace(/\.(?:md|ipynb)$/, '').replace(/[_-]/g, ' ');

/** A target as a reference that says by itself what is there, or with a number in the words; else as a link. */
function keepTarget(source: Source, target: Target | undefined, { words, named }: Said, end: number): boolean {
  if (!target) return false;
  const { key } = target;
  const [before, after] = words?.split(placeOfNumber) ?? [];
  if (key !== undefined && (words === undefined || isNoun(words))) keepMention(source, target, key, end);
  else if (key !== undefined && before !== undefined && after !== undefined)
    source.put(`${before}${keepReference(source, `[-${writeKey(key)}]`)}${after}`, end);
  else keepLink(source, target, { words, named }, end);
  return true;
}

function keepLink(source: Source, { url, title = '' }: Target, { words, named }: Said, end: number): void {
  const said = words
    ?.replace(/\{name\}/g, title)
    .replace(placeOfNumber, '')
    .trim();
  source.keep({ type: 'node', node: linkTo(url, said || title || wordsOf(named)) }, end);
}

const nouns = 'fig(?:ure|\\.)?|tab(?:le|\\.)?|code|listing|section|sec\\.|eq(?:uation|n?\\.)?|theorem|lemma|图|表|式';

/** Whether words say nothing but what a reference says too: `Figure %s`. */
function isNoun(words: string): boolean {
  return new RegExp(`^(?:(?:${nouns})\\s*)?(?:%s|\\{number\\})$`, 'i').test(words.trim());
}

const nounBefore = new RegExp(
  `(?:^|[^\\p{L}])(?:${nouns}|proposition|corollary|definition|assumption|remark|example|exercise|algorithm)s?\\s*$`,
  'iu',
);

/** `@fig-a`; its number or title alone where the noun stands before it already; in brackets or braces where it would be read on. */
function keepMention(source: Source, target: Target, key: string, end: number): void {
  const before = source.text.slice(Math.max(0, source.at - 30), source.at);
  const plain = writeKey(key);
  if (nounBefore.test(before)) {
    if (target.title && parseDestination(key)?.kind === 'sec') keepLink(source, target, { named: key }, end);
    else source.keep({ type: 'source', source: `[-${plain}]` }, end);
    return;
  }
  const goesOn = /^(?:[A-Za-z0-9_]|[:.#$%&\-+?<>~/][A-Za-z0-9_])/.test(source.text.slice(end, end + 2));
  const mention = goesOn && !plain.includes('{') ? `@{${key}}` : plain;
  source.keep({ type: 'source', source: /[A-Za-z0-9_./@\\-]$/.test(before) ? `[${plain}]` : mention }, end);
}

function keepReference({ line, work }: Source, source: string): string {
  return keepToken({ type: 'source', source, raw: source, line }, work);
}
