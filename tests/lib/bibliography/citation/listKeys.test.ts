import { describe, expect, test } from 'vitest';
import { listKeys } from '../../../../lib/bibliography/citation/listKeys';

describe('listKeys(text)', () => {
  test.each([
    ['@a, @b; @c', ['a', 'b', 'c']],
    ['see @a, p. 3\n@b\n', ['a', 'b']],
    ['[@a; -@b]', ['a', 'b']],
    ['@{doi:10.1002/(SICI)1<2::AID>3.0.CO;2-O}, @a', ['doi:10.1002/(SICI)1<2::AID>3.0.CO;2-O', 'a']],
    ['@张三2023、@李四2024', ['张三2023', '李四2024']],
    ['@b, @a, @b', ['b', 'a']],
    ['@*', []],
    ['a, b, me@example.org', []],
  ])('of %j are %j', (text, keys) => {
    expect(listKeys(text)).toEqual(keys);
  });
});
