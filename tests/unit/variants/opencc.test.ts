import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConverterBuilder } from 'opencc-js/core';
import * as cn2t from 'opencc-js/preset/cn2t';
import * as t2cn from 'opencc-js/preset/t2cn';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { converterFor, convertThrough, houseLayers } from '../../../src/variants/convert.ts';
import { hongKongOfTaiwan } from '../../../src/variants/opencc.ts';

const folder = 'content/reports';
const reports = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Report);

const VARIANT_KEYS = [
  ['tw', 'zh-Hant-TW'],
  ['hk', 'zh-Hant-HK'],
] as const;

describe('OpenCC in one pass', () => {
  it.each(VARIANT_KEYS)('gives what ConverterBuilder gives on every report: %s', (region) => {
    const reference = ConverterBuilder(cn2t)({ from: 'cn', to: region });
    const ours = convertThrough(houseLayers().slice(1), region);
    for (const { blocks } of reports) {
      for (const { text } of blocks) expect(ours(text)).toBe(reference(text));
    }
  });

  it('derives the Hong Kong form of a word from its Taiwan form', () => {
    expect(hongKongOfTaiwan('裡面的平臺為群眾啟用')).toBe('裏面的平台為羣眾啓用');
  });
});

describe('the way back', () => {
  /** Words that OpenCC turns into another Simplified word: in Simplified both characters exist. */
  const LISTED = new Map([['卓着', '卓著']]);
  const QUOTES: Record<string, string> = { '「': '“', '」': '”', '『': '‘', '』': '’' };

  it.each(VARIANT_KEYS)('leads from every report in Traditional to its source: %s', (region, variant) => {
    const back = ConverterBuilder(t2cn)({ from: region, to: 'cn' });
    for (const report of reports) {
      const convert = converterFor(variant, report.script);
      for (const { text } of report.blocks) {
        const returned = [...LISTED].reduce(
          (result, [wrong, right]) => result.replaceAll(wrong, right),
          back(convert(text)).replace(/[「」『』]/gu, (mark) => QUOTES[mark] ?? mark),
        );
        expect(returned).toBe(text);
      }
    }
  });
});
