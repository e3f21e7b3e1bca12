import { describe, expect, test } from 'vitest';
import { checkLanguageTag } from '../../../../lib/frontMatter/fields/languageTag';

describe('checkLanguageTag(text)', () => {
  test.each([
    ['zh', 'zh'],
    ['zh-cn', 'zh-CN'],
    ['ZH-HANT-tw', 'zh-Hant-TW'],
    ['en-UK', 'en-GB'],
    ['yue', 'yue'],
    ['cdo', 'cdo'],
  ])('makes %s to %s', (text, tag) => {
    expect(checkLanguageTag(text)).toEqual({ value: tag });
    expect(checkLanguageTag(tag)).toEqual({ value: tag });
  });

  test.each([
    ['zh_CN', 'zh-CN'],
    ['zh_CN.UTF-8', 'zh-CN'],
    ['cn', 'zh'],
    ['CHS', 'zh-Hans'],
    ['zh-CHT', 'zh-Hant'],
    ['中文', 'zh'],
    ['English', 'en'],
    ['jp', 'ja'],
  ])('says that %s is %s', (text, tag) => {
    expect(checkLanguageTag(text)).toEqual({
      message: `A language as a BCP 47 tag (\`en\`, \`zh\`, \`zh-TW\`) is expected; \`${text}\` stands here.`,
      suggestion: `Write \`${tag}\`.`,
      write: tag,
    });
  });

  test.each(['', 'xx', 'qwertz', 'en-', '../zh', 'zh"><script>'])('knows no %j', (text) => {
    expect(checkLanguageTag(text)).toEqual({
      message: `A language as a BCP 47 tag (\`en\`, \`zh\`, \`zh-TW\`) is expected; \`${text}\` stands here.`,
    });
  });
});
