import type { Fault } from '../lib/fault/Fault';
import { type RuleId, ruleAreas } from '../lib/fault/rules';
import { commonFiles } from '../lib/fault/rules/exampleFiles';
import type { Example, Rule } from '../lib/fault/rules/Rule';
import { showHiddenSigns } from '../lib/text/hiddenSigns';
import { readExample } from './readExample';

const introduction = `What \`notes check\` looks for. A rule states what is wished; a fault is a place where that does not hold, told with its file, line and column and, where there is one, a way out. An **error** stops a build, a **warning** is told and passes, and a rule that is **off** is told only where \`site.yaml\` asks for it. Each rule has a page with a wrong and a right example.`;

const common = `## The examples

Front matter is left out of an example where nothing depends on it; its four lines and an empty one count where a line is named. Beside every example stand these two files, unless it brings its own. \`⟨U+202E⟩\` stands for the character of that number, which nobody could see.`;

/**
 * The pages of the manual of all rules, by their path in the project. What is said of a wrong example is what the whole way
 * from disk to collection says.
 */
export async function generateRuleManual(): Promise<Record<string, string>> {
  const areas: [string, Record<string, Rule>][] = Object.entries(ruleAreas);
  const pages: [string, string][] = [];
  for (const [area, rules] of areas) {
    for (const [id, rule] of Object.entries(rules)) {
      pages.push([`docs/rules/${id}.md`, describeRule(id, rule, area, await readExample(id as RuleId, rule.wrong))]);
    }
  }
  const tables = areas.map(([area, rules]) => `## ${area}\n\n${formatTable(rules)}`);
  const index = ['# Rules', introduction, ...tables, common, formatExample(commonFiles)].join('\n\n');
  return { 'docs/rules/README.md': `${index}\n`, ...Object.fromEntries(pages) };
}

function formatTable(rules: Record<string, Rule>): string {
  const rows = Object.entries(rules).map(
    ([id, { severity, sentence }]) => `| [\`${id}\`](${id}.md) | ${severity} | ${sentence.replaceAll('|', '\\|')} |`,
  );
  return ['| rule | severity | what is wished |', '| --- | --- | --- |', ...rows].join('\n');
}

function describeRule(id: string, { severity, sentence, wrong, right }: Rule, area: string, faults: Fault[]): string {
  const parts = [
    `# \`${id}\``,
    sentence,
    `- Severity: ${severity}\n- Area: [${area}](README.md#${toAnchor(area)})`,
    '## Wrong',
    formatExample(wrong),
    ...(faults.length > 0 ? [`What is said:\n\n${faults.map(formatFault).join('\n')}`] : []),
    '## Right',
    formatExample(right),
  ];
  return `${parts.join('\n\n')}\n`;
}

function formatFault({ message, suggestion }: Fault): string {
  return `- ${message}${suggestion ? ` → ${suggestion}` : ''}`;
}

/** GitHub's anchor of a heading. */
function toAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .replace(/\s/g, '-');
}

function formatExample(example: Example): string {
  return Object.entries(example)
    .map(([name, file]) => `\`${name}\`\n\n${fence(name, typeof file === 'string' ? file : file.shown)}`)
    .join('\n\n');
}

const languages: Readonly<Record<string, string>> = { bib: 'bibtex', csl: 'xml', svg: 'xml', yml: 'yaml' };

/** A code block, with more backticks than its text has. */
function fence(name: string, text: string): string {
  const ending = name.replace(/^.*\./, '');
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${languages[ending] ?? ending}\n${showHiddenSigns(text)}${ticks}`;
}
