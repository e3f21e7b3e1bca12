import { describe, expect, test } from 'vitest';
import { parseBib } from '../../../lib/bibliography/parseBib';
import type { Reference } from '../../../lib/bibliography/Reference';
import { formatLocator, shortNames, shortYear } from '../../../lib/bibliography/shortCitation';

const read = (fields: string): Reference => {
  const [reference] = parseBib(`@article{key, ${fields}}`).references;
  if (!reference) throw new Error(fields);
  return reference;
};

describe('shortNames(reference)', () => {
  test.each([
    ['title={A}, author={Ho, Jonathan}', 'Ho'],
    ['title={A}, author={Ho, Jonathan and van der Berg, Jan}', 'Ho and van der Berg'],
    ['title={A}, author={Ho, J. and Jain, A. and Abbeel, P.}', 'Ho et al.'],
    ['title={A}, author={Ho, J. and others}', 'Ho et al.'],
    ['title={深度}, author={张三}', '张三'],
    ['title={深度}, author={张三 and 李四}', '张三、李四'],
    ['title={深度}, author={张三 and 李四 and 王五}', '张三等'],
    ['title={A}, author={{Google Brain}}', 'Google Brain'],
    ['title={A}, editor={Ho, Jonathan}', 'Ho'],
    ['title={A Long Title}', 'A Long Title'],
  ])('of %s is %s', (fields, names) => {
    expect(shortNames(read(fields))).toBe(names);
  });
});

describe('shortYear(reference)', () => {
  test.each([
    ['title={A}, year=2020', '2020'],
    ['title={A}, year={in press}', 'in press'],
    ['title={A}', 'n.d.'],
    ['title={深度}', '无日期'],
  ])('of %s is %s', (fields, year) => {
    expect(shortYear(read(fields))).toBe(year);
  });
});

describe('formatLocator(item, lang)', () => {
  const item = { key: 'a', start: 0, end: 0 };
  test.each([
    [{ locator: '3', label: 'page' as const }, 'en', 'page 3'],
    [{ locator: '3', label: 'page' as const }, 'zh-CN', '第 3 页'],
    [{ locator: '2', label: 'table' as const }, 'en', 'table 2'],
    [{ locator: '2', label: 'equation' as const }, 'zh', '公式 2'],
    [{}, 'en', ''],
  ])('of %o in %s is %j', (place, lang, text) => {
    expect(formatLocator({ ...item, ...place }, lang)).toBe(text);
  });
});
