import { expect, test } from 'vitest';
import { readIdentity } from '../../../scripts/decisions/identity.ts';

const GOOD = `id: liuquan/2019
region: {name: 柳泉市, code: "149900", level: prefecture, province: 山西省, basis: stated}
year: 2019
yearBasis: stated
provenance: {received: 为测试手写}
`;

test('the YAML of a source says whose report it is', () => {
  expect(readIdentity(GOOD, 'a.yaml')).toEqual({
    id: 'liuquan/2019',
    region: { name: '柳泉市', code: '149900', level: 'prefecture', province: '山西省', basis: 'stated' },
    year: 2019,
    yearBasis: 'stated',
    provenance: { received: '为测试手写' },
  });
});

const KEYS =
  'id, region, year, yearBasis, title, delivered, provenance, encoding, witnesses, notes, formerIds, anchors, script';

test.each([
  [
    'liuquan/2019',
    '柳泉/2019',
    '1 error id must be place and year in small Latin letters and digits, e.g. datong/2022',
  ],
  ...['tw', 'hk', '404', 'search', 'data', 'years'].map((place) => [
    'liuquan/2019',
    `${place}/2019`,
    `1 error id begins with “${place}”, which is an address of the site itself; name the place otherwise, e.g. ${place}-shi/2019`,
  ]),
  ['"149900"', '149900', '2 error region.code must be text; put it in quotes if it is a number or a date'],
  [
    '"149900"',
    '"1499"',
    '2 error region.code must be the six digits of the place in GB/T 2260, in quotes, e.g. "140200"',
  ],
  ['prefecture', '地级', '2 error region.level must be one of nation, province, prefecture, county, township'],
  [
    'basis: stated}',
    'basis: inferred}',
    '2 error region lacks “evidence”; add how the place was concluded, for readers',
  ],
  ['province: 山西省, ', '', '2 error region lacks “province”; add it'],
  ['year: 2019', 'year: "2019"', '3 error year must be a whole number, without quotes'],
  ['year: 2019', 'year: 20190', '3 error year must be at most 2100'],
  ['year: 2019', 'yaer: 2019', `1 error the file has an unknown key “yaer”; known keys are ${KEYS}`],
  ['yearBasis: stated\n', '', '1 error the file lacks “yearBasis”; add it'],
  ['provenance: {received: 为测试手写}', 'provenance: 网上', '5 error provenance must be keys with their values'],
  [
    'year: 2019',
    'year: 2019\ndelivered: {date: 2020年13月}',
    '4 error delivered.date must be a day, written like 2017-02-21',
  ],
  [
    'year: 2019',
    'year: 2019\ndelivered: {date: 2019-02-30}',
    '4 error delivered.date must be a day of the calendar, written like 2017-02-21',
  ],
  [
    'year: 2019',
    'year: 2019\nwitnesses: [../../secret.txt]',
    '4 error witnesses.0 must be the name of a file in sources/, without a folder',
  ],
  [
    'year: 2019',
    'year: 2019\nencoding: latin1',
    '4 error encoding must be one of utf-8, utf-16le, utf-16be, gb18030, gbk',
  ],
  [
    'year: 2019',
    'year: 2019\nscript: {map: {里弄: {tw: 里弄}}}',
    '4 error script.map.里弄 must be words, or each form: {tw: words, hk: words}',
  ],
] as [string, string, string][])('a YAML with %j as %j is refused with its line', (right, wrong, said) => {
  expect(() => readIdentity(GOOD.replace(right, wrong), 'a.yaml')).toThrow(`a.yaml:${said} [yaml]`);
});

test('an empty YAML is told what belongs into it', () => {
  expect(() => readIdentity('', 'a.yaml')).toThrow('a.yaml:1 error the file must be a list of keys: id, region, year');
});
