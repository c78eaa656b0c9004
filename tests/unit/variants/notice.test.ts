import { describe, expect, it } from 'vitest';
import { errorReportUrl, originalNotice } from '../../../src/variants/notice.ts';
import { variantOfPath } from '../../../src/variants/variants.ts';

describe('reporting an error', () => {
  const place = {
    report: 'datong/2022',
    block: 's3-1-p4',
    variant: 'zh-Hant-TW',
    shown: '採涼山',
    url: 'https://lib.example/tw/datong/2022/#s3-1-p4',
  } as const;

  it('opens a new issue that says where and what', () => {
    const url = new URL(errorReportUrl('https://host.example/group/project/issues/', place));
    expect(url.origin + url.pathname).toBe('https://host.example/group/project/issues/new');
    expect(url.searchParams.get('title')).toBe('文字有误：datong/2022#s3-1-p4 “採涼山”');
    expect(url.searchParams.get('body')).toBe(
      '段落：datong/2022#s3-1-p4\n文字：繁體（臺灣）（zh-Hant-TW）\n页面所见：採涼山\n应作：\n理由：\n网址：https://lib.example/tw/datong/2022/#s3-1-p4',
    );
  });

  it('leaves the address of a form as it is', () => {
    expect(errorReportUrl('https://host.example/form?template=text', place)).toMatch(
      /^https:\/\/host\.example\/form\?template=text&title=/,
    );
  });
});

describe('the variant of a page', () => {
  it.each([
    ['/datong/2022/', '/', 'zh-Hans'],
    ['/tw/datong/2022/', '/', 'zh-Hant-TW'],
    ['/hk/', '/', 'zh-Hant-HK'],
    ['/library/hk/search/', '/library/', 'zh-Hant-HK'],
    ['/library/hk/search/', '/library', 'zh-Hant-HK'],
    ['/twx/', '/', 'zh-Hans'],
  ])('%s below %s is %s', (path, base, variant) => {
    expect(variantOfPath(path, base)).toBe(variant);
  });

  it('says which text is the original', () => {
    expect(originalNotice('zh-Hans')).toBe('原文为简体，本页即原文文字。');
    expect(originalNotice('zh-Hant-HK')).toContain('由程序逐字转换');
  });
});
