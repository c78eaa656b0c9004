import { expect, test } from 'vitest';
import { Refused } from '../../../scripts/cli/messages.ts';
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
  'id, region, year, yearBasis, title, kind, delivered, withdrawn, missing, provenance, encoding, damaged, witnesses, notes, indicators, formerIds, anchors, script';

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
  [
    'year: 2019',
    'yaer: 2019',
    `1 error the file has an unknown key “yaer” (did you mean “year”?); known keys are ${KEYS}`,
  ],
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
    'year: 2019\ndelivered: {date: 2004-13-45}',
    '4 error delivered.date must be a day of the calendar, written like 2017-02-21',
  ],
  [
    'year: 2019',
    'year: 2019\ndelivered: {date: 2009-01-20}',
    '4 error delivered.date must be a day of the year of the report, or of the year before or after; mend it, or the year',
  ],
  ['year: 2019', 'year: 2019\nkind: 报告', '4 error kind must be one of work-report, policy-address, other'],
  ['year: 2019', 'year: 2019\nkind: other', '4 error kind needs a “title”; add one'],
  [
    'year: 2019',
    'year: 2019\nwitnesses: [../../secret.txt]',
    '4 error witnesses.0 must be the name of a file in sources/, without a folder',
  ],
  [
    'year: 2019',
    'year: 2019\nwitnesses: [{file: a.txt, damage: accepted}]',
    '4 error witnesses.0 has an unknown key “damage” (did you mean “damaged”?); known keys are file, encoding, damaged, provenance',
  ],
  [
    'year: 2019',
    'year: 2019\nwitnesses: [2019]',
    '4 error witnesses.0 must be text; put it in quotes if it is a number or a date',
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

/** How each kind of hidden sign is written in a YAML, and named when it is refused. */
const HIDDEN = [
  ['\\x00', 'U+0000'],
  ['\\x1b', 'U+001B'],
  ['\\n', 'U+000A'],
  ['\\t', 'U+0009'],
  ['\\x85', 'U+0085'],
  ['\\u2028', 'U+2028'],
  ['\\u200b', 'U+200B'],
  ['\\u202e', 'U+202E'],
  ['\\ud800', 'U+D800'],
  ['\\uffff', 'U+FFFF'],
] as const;

/** Where the YAML gives a name that reaches a page, a feed or a citation. */
const NAMES = [
  ['title', 'title: "柳泉市HERE报告"'],
  ['delivered.meeting', 'delivered: {meeting: "第一次HERE会议"}'],
  ['delivered.speaker', 'delivered: {speaker: "王HERE成"}'],
  ['witnesses.0', 'witnesses: ["aHERE.txt"]'],
] as const;

test.each(NAMES.flatMap(([key, yaml]) => HIDDEN.map(([written, name]) => [key, name, yaml.replace('HERE', written)])))(
  '%s with %s in it is refused',
  (key, name, yaml) => {
    const said = `a.yaml:6 error ${key} must stand on one line, without hidden signs; take out ${name} [yaml]`;
    expect(() => readIdentity(`${GOOD}${yaml}\n`, 'a.yaml')).toThrow(said);
  },
);

test.each(['name', 'province'])('region.%s with a line break in it is refused', (key) => {
  const yaml = GOOD.replace(new RegExp(`${key}: [^,]+`, 'u'), `${key}: "柳泉\\n市"`);
  expect(() => readIdentity(yaml, 'a.yaml')).toThrow(
    `a.yaml:2 error region.${key} must stand on one line, without hidden signs; take out U+000A [yaml]`,
  );
});

test('evidence may be long, but not hidden', () => {
  const inferred = (words: string) => GOOD.replace('basis: stated}', `basis: inferred, evidence: "${words}"}`);
  expect(readIdentity(inferred('据正文。\\n又据附件。'), 'a.yaml').region.evidence).toBe('据正文。\n又据附件。');
  expect(() => readIdentity(inferred('据\\x07'), 'a.yaml')).toThrow(
    'a.yaml:2 error region.evidence must be without hidden signs; take out U+0007 [yaml]',
  );
});

test('a title of white space is none', () => {
  expect(() => readIdentity(`${GOOD}title: " \u3000"\n`, 'a.yaml')).toThrow('a.yaml:6 error title must not be empty');
});

/** Nine aliases of nine aliases of …: a few lines that would fill the memory. */
const BOMB = Array.from({ length: 9 }, (_, at) =>
  at === 0 ? 'a0: &a0 [x,x,x,x,x,x,x,x,x]' : `a${at}: &a${at} [${`*a${at - 1},`.repeat(9)}]`,
).join('\n');

test.each([
  ['a bomb of aliases', BOMB, /^a\.yaml error cannot be read \(Excessive alias count.*\); write it without nesting/u],
  ['endless nesting', `x: ${'['.repeat(20_000)}`, /^a\.yaml(?::1)? error (?:cannot be read|is not valid YAML)/u],
  ['an alias of itself', 'x: &x [*x]', /^a\.yaml/u],
  ['an alias of nothing', 'x: *y', /^a\.yaml/u],
  ['more than anybody writes', `x: ${'长'.repeat(200_000)}`, /^a\.yaml error has 200\d{3} characters, and 200000/u],
  [
    'one key twice among others',
    `notes:\n  - {keep: 一, why: 二, keep: 三}`,
    /^a\.yaml:2 error is not valid YAML: Map keys must be unique/u,
  ],
  ['one key twice', 'id: a/2019\nid: b/2019', /^a\.yaml:2 error is not valid YAML: Map keys must be unique/u],
  ['a key of the language', '__proto__: {id: a/2019}', /^a\.yaml:1 error the file has an unknown key/u],
])('%s ends in one line', (_name, yaml, said) => {
  const read = () => readIdentity(yaml, 'a.yaml');
  expect(read).toThrow(Refused);
  expect(read).toThrow(said);
});

test('an empty YAML is told what belongs into it', () => {
  expect(() => readIdentity('', 'a.yaml')).toThrow('a.yaml:1 error the file must be a list of keys: id, region, year');
});

test('a witness is named alone, or with how it is read and where it was taken from', () => {
  const more = 'witnesses: [a.txt, {file: b.txt, encoding: gbk, provenance: {kind: newspaper}}]\n';
  expect(readIdentity(GOOD + more, 'a.yaml').witnesses).toEqual([
    { file: 'a.txt' },
    { file: 'b.txt', encoding: 'gbk', provenance: { kind: 'newspaper' } },
  ]);
});
