import sharp from 'sharp';
import { expect, test } from 'vitest';
import { type CardReport, reportCard, siteCard } from '../../../scripts/build/cards/design.ts';
import { CARD } from '../../../src/site/card-size.ts';
import { converterFor } from '../../../src/variants/convert.ts';

const SIMPLIFIED = { variant: 'zh-Hans', convert: converterFor('zh-Hans') } as const;
const TAIWAN = { variant: 'zh-Hant-TW', convert: converterFor('zh-Hant-TW') } as const;
const REPORT: CardReport = {
  title: '2022年原平市政府工作报告',
  year: 2022,
  region: {
    name: '原平市',
    code: '140981',
    level: 'county',
    province: '山西省',
    prefecture: '忻州市',
    basis: 'inferred',
  },
  delivered: { date: '2022-03-01', meeting: null, speaker: null },
};
const VERMILION = '#9c2a1d';

/** Columns of the picture on which anything but paper stands. */
async function inked(svg: string): Promise<{ first: number; last: number }> {
  const { data, info } = await sharp(Buffer.from(svg)).greyscale().raw().toBuffer({ resolveWithObject: true });
  const columns = Array.from({ length: info.width }, (_, x) => x).filter((x) =>
    Array.from({ length: info.height }, (_, y) => data[(y * info.width + x) * info.channels] as number).some(
      (value) => value < 200,
    ),
  );
  return { first: columns[0] as number, last: columns.at(-1) as number };
}

test('a place that an editor inferred is said to be inferred, in vermilion, beside its name and in the title', async () => {
  const stated = { ...REPORT, region: { ...REPORT.region, basis: 'stated' as const } };
  const count = (svg: string) => svg.split(`<g fill="${VERMILION}"`).length - 1;
  expect(count(await reportCard(stated, '文库', SIMPLIFIED))).toBe(0);
  expect(count(await reportCard(REPORT, '文库', SIMPLIFIED))).toBe(1 + '〔推定〕'.length);
});

test('a card is the same each time and another in each script', async () => {
  const card = await reportCard(REPORT, '文库', SIMPLIFIED);
  expect(await reportCard(REPORT, '文库', SIMPLIFIED)).toBe(card);
  expect(await reportCard(REPORT, '文库', TAIWAN)).not.toBe(card);
});

test('the longest name of a place and a title of any length stay within the margins', async () => {
  const long: CardReport = {
    ...REPORT,
    title: '2022年12月12日在积石山保安族东乡族撒拉族自治县第十二届人民代表大会第三次会议上所作的政府工作报告（全文）',
    region: { ...REPORT.region, name: '积石山保安族东乡族撒拉族自治县' },
  };
  const { first, last } = await inked(await reportCard(long, '文库', SIMPLIFIED));
  expect(first).toBeGreaterThan(80);
  expect(last).toBeLessThan(CARD.width - 80);
});

test('a site with a long name and no tagline has a card within the margins', async () => {
  const { last } = await inked(await siteCard('中华人民共和国地方各级人民政府工作报告全文文库', '', SIMPLIFIED));
  expect(last).toBeLessThan(CARD.width - 80);
});
