import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../scripts/decisions/decisions.ts';
import { sourceText } from '../../../scripts/decisions/source-text.ts';
import { whyNotCarried } from '../../../scripts/editing/still-stands.ts';
import { passagesOf } from '../annotate/passages.ts';

const gap = { kind: 'gap', reason: 'page', detail: '阙', lost: [], line: 1 } as const;
const why = (decision: object, before: string, after: string) =>
  whyNotCarried(
    decision as Decision,
    { before: sourceText(passagesOf(before)), after: sourceText(passagesOf(after)) },
    'full.txt',
  );

describe('a decision about the old base', () => {
  it('is carried over where its words stand, whatever is around them', () => {
    expect(why({ kind: 'correction', quotation: '我们[跛出]' }, '前。我们跛出新路', '后，我们跛出了路')).toBe(null);
  });

  it('is dropped where its words are gone, or stand more often', () => {
    expect(why({ kind: 'query', quotation: '跛出' }, '跛出', '蹚出')).toBe('the words are not in the new base');
    expect(why({ kind: 'query', quotation: '跛出' }, '跛出', '跛出又跛出')).toBe(
      'the words stand 2 times in the new base',
    );
    expect(why({ kind: 'query', quotation: '跛出', which: 2 }, '跛出又跛出', '跛出又跛出再跛出')).toBe(
      'the words stand 3 times in the new base and 2 times in the old, so `which` is unsure',
    );
  });

  it('about a point of which one side is quoted is dropped where the other side is filled', () => {
    const after = { ...gap, quotation: '形成规模，[]' };
    expect(why(after, '形成规模，（四）民生', '形成规模，收入增长。（四）民生')).toBe(
      'the words beside this place are others in the new base',
    );
    expect(why(after, '形成规模，（四）民生改善', '已经形成规模，（四）民生改善')).toBe(null);
    const before = { ...gap, quotation: '[]——效能提升' };
    expect(why(before, '——效能提升', '——生态好转。——效能提升')).not.toBe(null);
  });

  it('about a point of which both sides are quoted needs no more', () => {
    expect(why({ ...gap, quotation: '规模，[]民生' }, '甲规模，民生乙', '丙规模，民生丁')).toBe(null);
  });

  it('that moves words is dropped where these stand in another place', () => {
    const move = { kind: 'move', quotation: '绿化2万亩。', to: '26家。[]', detail: '误排' };
    expect(why(move, '品牌叫响。绿化2万亩。关停26家。', '品牌叫响。关停26家。绿化2万亩。')).not.toBe(null);
    expect(why(move, '品牌叫响。绿化2万亩。关停26家。', '品牌叫响。绿化2万亩。关停26家。')).toBe(null);
  });

  it('about words that stand twice is dropped where they stand once', () => {
    const repeat = { kind: 'repeat', quotation: '增长[8%。]', of: '[增长8%。]完', status: 'artifact' };
    expect(why(repeat, '增长8%。完', '增长8%。完')).toBe('the words stand only once in the new base');
  });

  it('about the reading of a witness is dropped where this is now the base', () => {
    const witness = { kind: 'witness', quotation: '26家', source: 'full.txt', reading: '二十六家' };
    expect(why(witness, '26家', '26家')).toBe('the witness that it names is now the base');
  });
});
