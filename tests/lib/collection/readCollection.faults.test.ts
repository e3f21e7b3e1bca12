import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Fault } from '../../../lib/fault/Fault';
import { rules } from '../../../lib/fault/rules';
import { readFixture } from './readFixture';

/** What mends a fault is tested where it is applied. */
type Expected = Omit<Fault, 'file' | 'fix'>;

const dir = join('tests', 'fixtures', 'faults');

/** File → its faults. `EXPECT_FAULTS=print` prints the table as it is now, to be read line by line before it is kept. */
const expected = JSON.parse(readFileSync(join(dir, 'expected.json'), 'utf8')) as Record<string, Expected[]>;

/** Rules that no note of a decent size breaks or no disk of every kind can hold, or that are off; tested where they are checked. */
const testedElsewhere = ['file-is-bounded', 'file-name-is-unique', 'reference-is-used'];

let faults: Fault[] = [];

beforeAll(async () => {
  vi.stubEnv('NOTES_PIPELINE', 'test');
  faults = (await readFixture(join(dir, 'content'))).faults;
});

function groupByFile(all: Fault[]): Record<string, Expected[]> {
  const groups: Record<string, Expected[]> = {};
  for (const { file, fix, ...fault } of all) groups[file] = [...(groups[file] ?? []), fault];
  return groups;
}

function format(table: Record<string, Expected[]>): string {
  const files = Object.entries(table).map(
    ([file, list]) =>
      `  ${JSON.stringify(file)}: [\n${list.map((fault) => `    ${JSON.stringify(fault)}`).join(',\n')}\n  ]`,
  );
  return `{\n${files.join(',\n')}\n}\n`;
}

describe('readCollection(place)', () => {
  test('finds exactly the mistakes of a folder of bad notes', () => {
    const found = groupByFile(faults);
    if (process.env.EXPECT_FAULTS === 'print') process.stdout.write(format(found));
    expect(Object.keys(found)).toEqual(Object.keys(expected));
    for (const [file, list] of Object.entries(expected)) expect(found[file], file).toEqual(list);
  });

  test('breaks every rule there is in that folder', () => {
    const broken = new Set<string>(faults.map(({ rule }) => rule));
    expect(Object.keys(rules).filter((rule) => !broken.has(rule))).toEqual(testedElsewhere);
  });

  test('says what each fault of the folder is in whole sentences', () => {
    for (const { file, message, suggestion } of faults) {
      expect(message, file).toMatch(/[.?!]$/);
      expect(suggestion ?? '.', file).toMatch(/(?:[.?!]|---)$/);
    }
  });
});
