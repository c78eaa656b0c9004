import { ConverterBuilder } from 'opencc-js/core';
import * as cn2t from 'opencc-js/preset/cn2t';
import { describe, expect, it } from 'vitest';
import { convertThrough, houseLayers } from '../../../src/variants/convert.ts';
import { hongKongOfTaiwan } from '../../../src/variants/opencc.ts';
import { SAMPLES, sampleLines } from '../../support/samples.ts';

describe('OpenCC in one pass', () => {
  it.each(['tw', 'hk'] as const)('gives what ConverterBuilder gives on every line of the samples: %s', (region) => {
    const reference = ConverterBuilder(cn2t)({ from: 'cn', to: region });
    const ours = convertThrough(houseLayers().slice(1), region);
    for (const line of SAMPLES.flatMap(sampleLines)) expect(ours(line)).toBe(reference(line));
  });

  it('derives the Hong Kong form of a word from its Taiwan form', () => {
    expect(hongKongOfTaiwan('裡面的平臺為群眾啟用')).toBe('裏面的平台為羣眾啓用');
  });
});
