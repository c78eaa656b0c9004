import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { textOf } from '../../../src/search/build/texts.ts';
import { correct } from '../../../src/search/core/match.ts';
import { converterFor } from '../../../src/variants/convert.ts';

/** A report of one paragraph in which an editor reads another word. */
function reportWith(label: string, text: string, sic: string, corr: string): Report {
  const start = Array.from(text.slice(0, text.indexOf(sic))).length;
  const end = start + Array.from(sic).length;
  return {
    blocks: [{ id: 'p1', type: 'list', parent: null, label, text, at: [] }],
    lost: [],
    notes: [{ type: 'correction', block: 'p1', start, end, sic, corr, certainty: 'high', basis: '' }],
  } as unknown as Report;
}

describe('a corrected reading', () => {
  it.each([
    ['zh-Hans', '1. 𫗧粥之家跛出新路', '1. 𫗧粥之家蹚出新路'],
    ['zh-Hant-TW', '1. 餗粥之家跛出新路', '1. 餗粥之家蹚出新路'],
    ['zh-Hant-HK', '1. 餗粥之家跛出新路', '1. 餗粥之家蹚出新路'],
  ] as const)('stands in the right place in %s, where a character may take fewer units', (variant, printed, read) => {
    const { passages, emendations } = textOf(
      reportWith('1. ', '𫗧粥之家跛出新路', '跛出', '蹚出'),
      converterFor(variant),
    );
    expect(passages[0]?.text).toBe(printed);
    expect(correct(printed, emendations)).toBe(read);
  });
});
