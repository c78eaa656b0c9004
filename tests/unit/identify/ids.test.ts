import { describe, expect, it } from 'vitest';
import { type Identified, outline } from '../../../scripts/pipeline/identify/structural-ids.ts';
import { ordinalOf } from '../../../src/chinese/numerals.ts';

const heading = (level: number, label = ''): Identified => ({ type: 'heading', level, label });
const block = (type: Identified['type'], label = ''): Identified => ({ type, level: 0, label });
const p = block('paragraph');
const idsOf = (blocks: Identified[]) => outline(blocks).ids;
/** Each id with the heading it stands under. */
const placesOf = (blocks: Identified[]) => {
  const { ids, parents } = outline(blocks);
  return ids.map((id, index) => `${id} < ${parents[index]}`);
};

describe('ids', () => {
  it('follow the printed numbers, and paragraphs are counted under their heading', () => {
    const blocks = [
      block('title'),
      block('salutation'),
      p,
      heading(1, '一、'),
      p,
      heading(2, '（一）'),
      heading(3),
      p,
      p,
      heading(3),
      heading(1, '二、'),
      p,
    ];
    expect(idsOf(blocks)).toEqual([
      't1',
      'p1',
      'p2',
      's1',
      's1-p1',
      's1-1',
      's1-1-1',
      's1-1-1-p1',
      's1-1-1-p2',
      's1-1-2',
      's2',
      's2-p1',
    ]);
  });

  it('keep a printed number where one is skipped, and take a letter where it comes back', () => {
    expect(
      idsOf([
        heading(1, '一、'),
        heading(2, '（一）'),
        heading(2, '（三）'),
        heading(2, '（三）'),
        heading(2, '（一）'),
        heading(2, '（四）'),
      ]),
    ).toEqual(['s1', 's1-1', 's1-3', 's1-3a', 's1-3b', 's1-4']);
  });

  it('begin with s0 where the heading of the first chapter is lost', () => {
    expect(idsOf([p, heading(1, '二、'), p])).toEqual(['s0-p1', 's2', 's2-p1']);
    expect(idsOf([heading(2, '——'), p])).toEqual(['s0-1', 's0-1-p1']);
  });

  it('count a lost heading that the editor knows of', () => {
    const blocks: Identified[] = [
      heading(1, '二、'),
      { ...heading(2, '（一）'), lost: [{ level: 1, label: '三、' }] },
      p,
    ];
    expect(idsOf(blocks)).toEqual(['s2', 's3-1', 's3-1-p1']);
  });

  it('stand a lead directly under its chapter where there is no section', () => {
    expect(idsOf([heading(1, '一、'), heading(3), p, heading(3)])).toEqual(['s1', 's1-1', 's1-1-p1', 's1-2']);
  });

  it('name lists, tables and notes by their kind', () => {
    expect(
      idsOf([
        heading(1, '一、'),
        block('list', '1.'),
        block('list', '2.'),
        block('table'),
        block('note', '7.'),
        block('note', '7.'),
      ]),
    ).toEqual(['s1', 's1-l1', 's1-l2', 's1-b1', 'n7', 'n7a']);
  });

  it('are unique in a report of ten thousand headings', () => {
    const blocks = Array.from({ length: 10_000 }, (_, index) =>
      heading(1 + (index % 3), index % 2 ? '一、' : '（五）'),
    );
    expect(new Set(idsOf(blocks)).size).toBe(10_000);
  });
});

describe('where a block stands', () => {
  it('is under the heading before it, and title lines and notes stand under none', () => {
    const blocks = [
      block('title'),
      p,
      heading(1, '一、'),
      p,
      heading(3),
      p,
      heading(2, '（一）'),
      p,
      block('note', '1.'),
    ];
    expect(placesOf(blocks)).toEqual([
      't1 < null',
      'p1 < null',
      's1 < null',
      's1-p1 < s1',
      's1-1 < s1',
      's1-1-p1 < s1-1',
      's1-1a < s1',
      's1-1a-p1 < s1-1a',
      'n1 < null',
    ]);
  });

  it('is under the heading that is left when a section has ended', () => {
    const blocks = [
      heading(1, '一、'),
      heading(2, '（一）'),
      heading(3),
      p,
      { ...p, closes: 3 },
      p,
      { ...p, closes: 1 },
    ];
    expect(placesOf(blocks)).toEqual([
      's1 < null',
      's1-1 < s1',
      's1-1-1 < s1-1',
      's1-1-1-p1 < s1-1-1',
      's1-1-p1 < s1-1',
      's1-1-p2 < s1-1',
      'p1 < null',
    ]);
  });

  it('is under a lost heading where one is known, which stands in the outline', () => {
    const blocks = [
      heading(1, '二、'),
      {
        ...heading(3),
        lost: [
          { level: 1, label: '三、' },
          { level: 2, label: '（一）' },
        ],
      },
      p,
    ];
    expect(placesOf(blocks)).toEqual(['s2 < null', 's3-1-1 < s3-1', 's3-1-1-p1 < s3-1-1']);
    expect(outline(blocks).lost).toEqual([
      { id: 's3', level: 1, label: '三、', parent: null, before: 1 },
      { id: 's3-1', level: 2, label: '（一）', parent: 's3', before: 1 },
    ]);
  });

  it('is in a chapter whose heading is lost, when the text begins with a section or the second chapter', () => {
    const blocks = [block('title'), p, heading(1, '二、')];
    expect(placesOf(blocks)).toEqual(['t1 < null', 's0-p1 < s0', 's2 < null']);
    expect(outline(blocks).lost).toEqual([{ id: 's0', level: 1, label: '', parent: null, before: 1 }]);
  });
});

describe('the number of a label', () => {
  it.each([
    ['一、', 1],
    ['（十）', 10],
    ['（二十一）', 21],
    ['第一百零二条', 102],
    ['12.', 12],
    ['⑴', 1],
    ['㈢', 3],
    ['⑫', 12],
    ['——', null],
    ['', null],
  ])('%s is %s', (label, number) => {
    expect(ordinalOf(label)).toBe(number);
  });
});
