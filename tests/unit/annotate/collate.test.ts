import { expect, test } from 'vitest';
import { sourceText } from '../../../scripts/decisions/source-text.ts';
import { collate } from '../../../scripts/pipeline/annotate/collate.ts';
import { passagesOf } from './passages.ts';

const BASE = [
  '全力推动秦准5期、7期、8期和中联2期、京东灵丘等三个在建数据中心投产达产。',
  '推动大同航空口岸开放通过国家验收，进一步完善体制机制和综合保障功能。',
  '紧盯京津冀国家级市群的消费市场，开展服务业提质升级行动，做优文化旅游产业。',
];

/** What the base prints at each variant, and what the witness has instead. */
function variants(witness: string[]): [string, string][] {
  const base = sourceText(passagesOf(...BASE));
  return collate(base, sourceText(passagesOf(...witness))).map(({ start, end, reading }) => [
    base.chars
      .slice(start, end)
      .map(({ char }) => char)
      .join(''),
    reading,
  ]);
}

test('two equal witnesses have no variants, however their lines are broken', () => {
  expect(variants([BASE.join('').slice(0, 50), BASE.join('').slice(50)])).toEqual([]);
});

test('a word that reads differently is a variant, and so are words that one of them lacks', () => {
  const text = ['各位代表：我们将认真贯彻落实中央和省委决策部署，', ...BASE];
  const witness = text.map((line) => line.replace('国家级市群', '国家级城市群').replace('进一步完善', '完善'));
  expect(variants(witness)).toEqual([
    ['进一步', ''],
    ['', '城'],
  ]);
});

test('a doubled character is a variant', () => {
  expect(variants(BASE.map((line) => line.replace('三个在建', '三个个在建')))).toEqual([['', '个']]);
});

test('a partial page is compared where it has text', () => {
  expect(variants([(BASE[1] ?? '').replace('国家验收', '省级验收')])).toEqual([['国家', '省级']]);
});

test('punctuation alone is no variant', () => {
  expect(variants([BASE[0] ?? '', (BASE[1] ?? '').replace('，', '；'), BASE[2] ?? ''])).toEqual([]);
});

test('what stands in another order is left out', () => {
  expect(variants([BASE[2] ?? '', BASE[0] ?? '', BASE[1] ?? ''])).toEqual([]);
});
