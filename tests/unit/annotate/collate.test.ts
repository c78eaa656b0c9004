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
  return collate(base, sourceText(passagesOf(...witness))).readings.map(({ start, end, reading }) => [
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

test('words that differ again and again are found, though no long words are left between them', () => {
  const base =
    '坚持稳中求进工作总基调，完整准确全面贯彻新发展理念，服务和融入新发展格局，着力推动高质量发展，扎实推进共同富裕，加快建设现代化经济体系，统筹发展和安全，奋力开创新局面。';
  const changed = [...base].map((char, at) =>
    at > 15 && at < 70 && at % 9 === 0 && /\p{Script=Han}/u.test(char) ? '囗' : char,
  );
  const texts = [base, changed.join('')].map((text) => sourceText(passagesOf(text)));
  const found = collate(texts[0] as never, texts[1] as never).readings;
  expect(found.map(({ start, reading }) => [start, reading])).toEqual(
    changed.flatMap((char, at) => (char === '囗' ? [[at, '囗']] : [])),
  );
  expect(found.length).toBe(5);
});

test('what a fuller witness has and the base lacks is missing, within the text and at its edges', () => {
  const page = sourceText(passagesOf(BASE[0] ?? '', BASE[2] ?? ''));
  const before =
    '各位代表，现在，我代表市人民政府，向大会作政府工作报告，请予审议，并请政协各位委员和其他列席人员提出意见。';
  const second = `${BASE[1]}提升机场吞吐能力。`;
  const full = sourceText(passagesOf(before, BASE[0] ?? '', second, BASE[2] ?? '', '让我们同心同德。'));
  const words = collate(page, full).missing.map(({ at, start, end }) => [
    at,
    full.chars
      .slice(start, end)
      .map(({ char }) => char)
      .join(''),
  ]);
  expect(words).toEqual([
    [0, before],
    [[...(BASE[0] ?? '')].length, second],
  ]);
});
